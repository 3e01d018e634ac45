package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.issue.Refusal;

/** The bytes of one file, which can be read from the start as often as needed. */
@FunctionalInterface
public interface SourceFile {
    InputStream open() throws IOException;

    /**
     * Takes a file from a folder.
     *
     * @throws Refusal where it is not there, is a folder, is empty or cannot be read
     */
    static SourceFile at(Path path) {
        if (Files.isDirectory(path)) {
            throw Refusal.badInput("That is a folder, not a file.", "Name one file in it.");
        }
        if (!Files.isReadable(path)) {
            throw Refusal.badInput("There is no file at that place that can be read.", "Check its path and name.");
        }
        return () -> Files.newInputStream(path);
    }

    /**
     * Opens the rows, whatever the file is called: its bytes say what it is.
     *
     * @throws Refusal naming what the file is, where its kind cannot be read
     */
    default SourceRows rows() throws IOException {
        return switch (FileKind.of(this)) {
            case WORKBOOK -> new WorkbookRows(this);
            case TEXT -> new TextRows(this);
        };
    }
}
