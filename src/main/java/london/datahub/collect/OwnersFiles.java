package london.datahub.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that nobody but their owner may look into, where the file system knows owners (POSIX). */
final class OwnersFiles {
    private OwnersFiles() {}

    /** Makes a folder and those above it; one that is there stays as it is. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
    }

    /** Makes an empty file; one that is there is an error. */
    static void makeFile(Path file) throws IOException {
        Files.createFile(file, ownersAlone(file, "rw-------"));
    }

    private static FileAttribute<?>[] ownersAlone(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
