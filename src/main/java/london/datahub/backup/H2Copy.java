package london.datahub.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The built-in database's file as at one moment: H2 copies it itself while others go on writing. */
final class H2Copy {
    static final String FILE = "warehouse.mv.db";

    private H2Copy() {}

    static void take(Connection connection, Path dataDir, ArchiveWriter archive) throws IOException, SQLException {
        Path copy = dataDir.resolve("warehouse.backup.part");
        try {
            try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, copy.toString());
                backup.execute();
            }
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                ZipEntry file = zip.getEntry(FILE);
                try (InputStream in = zip.getInputStream(file)) {
                    archive.add(Backup.DATABASE + FILE, in::transferTo);
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    static void bring(Archive archive, Path dataDir) throws IOException {
        try (InputStream in = archive.open(Backup.DATABASE + FILE)) {
            Files.copy(in, dataDir.resolve(FILE));
        }
    }
}
