package london.datahub.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import london.datahub.issue.Refusal;

/** A file that a person asked for. It has its name once it is whole, so that a failure leaves what was there. */
final class OutFile {
    /** What fills the file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private OutFile() {}

    /**
     * Writes a file, for its owner alone, since it may hold what identifies people.
     *
     * @throws Refusal where there is no such folder
     */
    static void write(Path file, Content content) throws IOException {
        mayBeWritten(file);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            Files.createFile(unfinished, ownerOnly(file));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @throws Refusal where there is no such folder, or a folder of that name */
    static void mayBeWritten(Path file) {
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw Refusal.badInput("There is no such folder to write to.", "Make it, or name another.");
        }
        if (Files.isDirectory(file)) {
            throw Refusal.badInput("That is a folder.", "Name a file in it to write to.");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
