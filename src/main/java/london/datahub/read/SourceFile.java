package london.datahub.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.issue.Refusal;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The bytes of one file, which can be read from the start as often as needed. */
@FunctionalInterface
public interface SourceFile {
    InputStream open() throws IOException;

    /** Opens the bytes for reading in any order, as a workbook's parts need; those that only stream come into memory. */
    default SeekableByteChannel channel() throws IOException {
        try (InputStream in = open()) {
            byte[] all = in.readNBytes((LargestFile.USUAL.megabytes() << 20) + 1);
            LargestFile.USUAL.mustHold(all.length);
            return new SeekableInMemoryByteChannel(all);
        }
    }

    /** Takes a file of up to the usual size from a folder. */
    static SourceFile at(Path path) throws IOException {
        return at(path, LargestFile.USUAL);
    }

    /**
     * Takes a file from a folder.
     *
     * @throws Refusal where it is not there, is a folder, is too large or cannot be read
     */
    static SourceFile at(Path path, LargestFile largest) throws IOException {
        if (Files.isDirectory(path)) {
            throw Refusal.badInput("That is a folder, not a file.", "Name one file in it.");
        }
        if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
            throw Refusal.badInput("There is no file at that place that can be read.", "Check its path and name.");
        }
        largest.mustHold(path);
        return new SourceFile() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(path);
            }
        };
    }

    /**
     * Opens the rows, whatever the file is called: its bytes say what it is.
     *
     * @throws Refusal naming what the file is, where its kind cannot be read; also while reading, where it is damaged
     */
    default SourceRows rows() throws IOException {
        return GuardedRows.of(this);
    }
}
