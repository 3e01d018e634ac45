package london.datahub.job;

import java.io.IOException;
import java.nio.file.Path;
import london.datahub.collect.Uploads;
import london.datahub.read.LargestFile;
import london.datahub.read.SourceFile;

/**
 * A file as somebody hands it in.
 *
 * @param name as its sender calls it: looked at for a quarter, never kept and never told
 */
public record SentFile(String name, Opening opening) {
    /** How its bytes are come by. */
    @FunctionalInterface
    public interface Opening {
        /** @throws london.datahub.issue.Refusal where it is too large or cannot be read */
        SourceFile upTo(LargestFile largest) throws IOException;
    }

    /** Takes a file that has come in sealed. */
    public static SentFile received(String name, Uploads.Upload upload) {
        return new SentFile(name, largest -> new ReceivedFile(upload));
    }

    /** Takes a file from a folder. */
    public static SentFile at(Path path) {
        return new SentFile(path.getFileName().toString(), largest -> SourceFile.at(path, largest));
    }
}
