package london.datahub.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether there is room where the data lie. */
public final class DiskCheck implements Check {
    private static final long ENOUGH = 1L << 30;

    private final Path folder;
    private final long enough;

    public DiskCheck(Path folder) {
        this(folder, ENOUGH);
    }

    DiskCheck(Path folder, long enough) {
        this.folder = folder;
        this.enough = enough;
    }

    @Override
    public List<Finding> look() {
        try {
            long free = free(folder);
            return List.of(
                    free < enough
                            ? Finding.wrong(
                                    "disk",
                                    "Less than 1 GB is free where the data lie.",
                                    "free some space, or move the data folder to a larger disk.")
                            : Finding.well("disk", (free >> 30) + " GB are free where the data lie."));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "disk",
                    "The disk where the data lie does not answer.",
                    "see whether it is there, and give the user who runs the hub access to it."));
        }
    }

    /** Returns the bytes that can still be written. */
    static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
