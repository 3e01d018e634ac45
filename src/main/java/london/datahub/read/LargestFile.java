package london.datahub.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.issue.Refusal;

/** The size beyond which a file is refused before anything of it is read or kept. */
public record LargestFile(int megabytes) {
    public static final LargestFile USUAL = new LargestFile(200);
    private static final int MEGABYTE = 1 << 20;

    void mustHold(Path file) throws IOException {
        mustHold(Files.size(file));
    }

    /**
     * Accepts a size.
     *
     * @throws Refusal where it is too large
     */
    public void mustHold(long bytes) {
        if (bytes > (long) megabytes * MEGABYTE) {
            throw Refusal.badInput(
                    "The file has " + (bytes + MEGABYTE - 1) / MEGABYTE + " MB, and the hub takes files of up to "
                            + megabytes + " MB.",
                    "Remove pictures and what does not belong to the return, or send it in parts.");
        }
    }
}
