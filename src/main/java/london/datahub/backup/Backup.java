package london.datahub.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.Migrations;

/**
 * Takes a hub into one file while it runs: the database as at one moment, then the files beside it. What came in between
 * the two is in the files and not yet in the database, and does no harm there.
 */
public final class Backup {
    static final String FILES = "files/";
    static final String DATABASE = "database/";
    static final String SETTINGS = "settings.txt";
    private static final String LAST = "backup.last";
    private static final Set<String> LEFT_OUT = Set.of("keys", "uploads", LAST);

    private final DataSource warehouse;
    private final Path dataDir;
    private final Set<Path> secret;
    private final UnaryOperator<String> sign;
    private final Clock clock;

    /**
     * @param secret files that never go into a backup, wherever they lie
     * @param sign makes of a text what only who has the hub's key can make
     */
    public Backup(DataSource warehouse, Path dataDir, Set<Path> secret, UnaryOperator<String> sign, Clock clock) {
        this.warehouse = warehouse;
        this.dataDir = dataDir;
        this.secret = secret;
        this.sign = sign;
        this.clock = clock;
    }

    /** How much was taken: files of all kinds, and their bytes before they were packed. */
    public record Taken(long files, long bytes) {}

    /**
     * Writes a backup.
     *
     * @param program the version that makes it
     * @param settings what the hub was told by its environment, without secrets
     * @param keys the key ring, where it is asked into the backup
     */
    public Taken write(OutputStream out, String program, Map<String, String> settings, Optional<String> keys)
            throws IOException {
        Instant now = clock.instant();
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            // The anchor first: one that is later than the database would look like a trail that was cut off.
            addFile(archive, dataDir.resolve("audit-trail.last"));
            Database database = database(archive);
            for (Path file : files()) {
                addFile(archive, file);
            }
            archive.add(SETTINGS, lines(settings));
            if (keys.isPresent()) {
                archive.add(Archive.KEYS, keys.get());
            }
            return closed(
                    archive, new Manifest(now, program, database, Migrations.version(warehouse), archive.parts()));
        }
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Taken closed(ArchiveWriter archive, Manifest manifest) throws IOException {
        Taken taken = new Taken(
                manifest.parts().size(),
                manifest.parts().values().stream()
                        .mapToLong(Manifest.Part::bytes)
                        .sum());
        String text = manifest.text();
        archive.add(Manifest.NAME, text);
        archive.add(Archive.SIGNATURE, sign.apply(text));
        return taken;
    }

    private Database database(ArchiveWriter archive) throws IOException {
        try (Connection connection = warehouse.getConnection()) {
            Database database = Database.of(connection);
            if (database == Database.H2) {
                H2Copy.take(connection, dataDir, archive);
            } else {
                PostgresqlCopy.take(connection, archive);
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be copied.", e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(dataDir)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::isTaken)
                    .sorted()
                    .toList();
        }
    }

    private boolean isTaken(Path file) {
        Path own = dataDir.relativize(file);
        String first = own.getName(0).toString();
        String last = own.getFileName().toString();
        return !LEFT_OUT.contains(first)
                && !(own.getNameCount() == 1 && (first.startsWith("warehouse.") || first.equals("audit-trail.last")))
                && !last.endsWith(".part")
                && !secret.contains(file);
    }

    private void addFile(ArchiveWriter archive, Path file) throws IOException {
        archive.add(FILES + dataDir.relativize(file).toString().replace('\\', '/'), file);
    }

    /** Notes that a backup was made and is whole, for {@link #last}. */
    public void noteMade() throws IOException {
        Files.writeString(dataDir.resolve(LAST), clock.instant() + "\n");
    }

    /** Returns when the last backup of a data folder was made; nothing where none was. */
    public static Optional<Instant> last(Path dataDir) throws IOException {
        Path file = dataDir.resolve(LAST);
        return Files.exists(file)
                ? Optional.of(Instant.parse(Files.readString(file).strip()))
                : Optional.empty();
    }
}
