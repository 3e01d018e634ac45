package london.datahub.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.Migrations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings a backup into a hub that holds nothing yet, after everything about it was found right. */
public final class Restore {
    private final Archive archive;
    private final Path dataDir;

    public Restore(Archive archive, Path dataDir) {
        this.archive = archive;
        this.dataDir = dataDir;
    }

    /** What was brought back. */
    public record Brought(Instant madeAt, String program, String schema, long files) {}

    /**
     * Finds out whether the backup is whole, fits this program and this key; changes nothing.
     *
     * @param here the kind of database that this hub is told to use
     * @param sign as when it was made: with another key it comes out otherwise
     * @throws Refusal where it is not
     */
    public void examine(Database here, UnaryOperator<String> sign) throws IOException {
        Manifest manifest = archive.manifest();
        archive.verify();
        if (manifest.database() != here) {
            throw Refusal.againstARule(
                    "The backup is of a hub on " + words(manifest.database()) + ", and this one is to use "
                            + words(here) + ".",
                    "Set DATAHUB_DATABASE_URL, or leave it away, as it was for the hub that was backed up.");
        }
        if (Migrations.isNewerThanKnown(manifest.schema())) {
            throw Refusal.againstARule(
                    "The backup was made by a later version of the program: " + manifest.program() + ".",
                    "Restore it with that version or a later one.");
        }
        if (!archive.signature().orElse("").equals(sign.apply(archive.signedText()))) {
            throw Refusal.againstARule(
                    "The backup was made with another key than this hub has, or its list of contents was changed.",
                    "Give the key of the hub that was backed up, in DATAHUB_KEYS or DATAHUB_KEYS_FILE.");
        }
        mustBeEmpty();
    }

    private static String words(Database database) {
        return database == Database.H2 ? "the built-in database" : "PostgreSQL";
    }

    private void mustBeEmpty() throws IOException {
        if (Files.isDirectory(dataDir)) {
            try (Stream<Path> files = Files.list(dataDir)) {
                if (files.anyMatch(file -> !file.getFileName().toString().equals("keys"))) {
                    throw Refusal.againstARule(
                            "The data folder is not empty, and a restore never overwrites anything.",
                            "Name an empty one with --data-dir; only the folder \"keys\" may be in it.");
                }
            }
        }
    }

    /** Brings back the built-in database and the files; where that fails, nothing of it is left. */
    public Brought intoH2(Supplier<DataSource> opening) throws Exception {
        return cleaningUp(() -> {
            H2Copy.bring(archive, dataDir);
            files();
            Migrations.apply(opening.get());
            return brought();
        });
    }

    /**
     * Brings back the tables and the files; where that fails, nothing of them is left.
     *
     * @throws Refusal where the database holds something
     */
    public Brought intoPostgresql(DataSource warehouse) throws Exception {
        mustHoldNothing(new JdbcTemplate(warehouse));
        Migrations.applyUpTo(warehouse, archive.manifest().schema());
        return cleaningUp(() -> {
            files();
            try (Connection connection = warehouse.getConnection()) {
                PostgresqlFilling.bring(connection, archive);
            }
            Migrations.apply(warehouse);
            return brought();
        });
    }

    private static void mustHoldNothing(JdbcTemplate database) {
        boolean there =
                database.queryForObject("select to_regclass('warehouse.organisation') is not null", Boolean.class);
        if (there && database.queryForObject("select exists (select 1 from warehouse.organisation)", Boolean.class)) {
            throw Refusal.againstARule(
                    "The database is not empty, and a restore never overwrites anything.",
                    "Make a new database, and name it in DATAHUB_DATABASE_URL.");
        }
    }

    private interface Work {
        Brought run() throws Exception;
    }

    private Brought cleaningUp(Work work) throws Exception {
        try {
            return work.run();
        } catch (Exception e) {
            clean();
            throw e;
        }
    }

    private void clean() throws IOException {
        try (Stream<Path> files = Files.walk(dataDir)) {
            List<Path> all = files.filter(file ->
                            !file.equals(dataDir) && !dataDir.relativize(file).startsWith("keys"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void files() throws IOException {
        for (String name : archive.manifest().parts().keySet()) {
            if (name.startsWith(Backup.FILES)) {
                Path file =
                        dataDir.resolve(name.substring(Backup.FILES.length())).normalize();
                if (!file.startsWith(dataDir)) {
                    throw Archive.damaged();
                }
                Files.createDirectories(file.getParent());
                try (InputStream in = archive.open(name)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    private Brought brought() {
        Manifest manifest = archive.manifest();
        return new Brought(
                manifest.madeAt(),
                manifest.program(),
                manifest.schema(),
                manifest.parts().size());
    }
}
