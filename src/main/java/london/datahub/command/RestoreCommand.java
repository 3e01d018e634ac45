package london.datahub.command;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import london.datahub.backup.Archive;
import london.datahub.backup.Restore;
import london.datahub.issue.Refusal;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Connections;
import london.datahub.warehouse.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a backup into an empty hub. */
@Command(name = "restore", description = "Brings a backup into an empty data folder, and an empty database.")
final class RestoreCommand extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws Exception {
        Restore.Brought brought = restore(settings(), file);
        answer(brought, words(brought));
        return DataHub.DONE;
    }

    static Restore.Brought restore(HubSettings settings, Path file) throws Exception {
        try (Archive archive = Archive.open(file)) {
            Optional<String> ring = settings.keysAreGiven() ? Optional.empty() : archive.keys();
            KeyRing keys = ring.isPresent() ? KeyRing.of(ring.get()) : keys(settings);
            Restore restore = new Restore(archive, settings.dataDir());
            restore.examine(
                    settings.usesPostgresql() ? Database.POSTGRESQL : Database.H2,
                    text -> keys.oldest().token("backup", text));
            settings.makeDataDir();
            Restore.Brought brought = bring(restore, settings, keys);
            if (ring.isPresent()) {
                putKeys(settings, ring.get());
            }
            return brought;
        }
    }

    private static KeyRing keys(HubSettings settings) {
        if (!settings.keysAreGiven()) {
            throw Refusal.againstARule(
                    "The key is not in the backup, and without it nothing can be restored.",
                    "Give the key of the hub that was backed up, in DATAHUB_KEYS or DATAHUB_KEYS_FILE, or put it at "
                            + settings.keyFile() + ".");
        }
        return settings.keys();
    }

    private static Restore.Brought bring(Restore restore, HubSettings settings, KeyRing keys) throws Exception {
        // It opens nothing before it is asked: H2 would make the file that is about to be brought.
        try (HikariDataSource warehouse =
                Connections.open(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword(keys))) {
            return settings.usesPostgresql() ? restore.intoPostgresql(warehouse) : restore.intoH2(() -> warehouse);
        }
    }

    private static void putKeys(HubSettings settings, String ring) throws Exception {
        Path keyFile = settings.keyFile();
        Files.createDirectories(keyFile.getParent());
        OutFile.write(keyFile, stream -> stream.write(ring.getBytes(StandardCharsets.UTF_8)));
    }

    private static String words(Restore.Brought brought) {
        return "Restored what was there on " + RunWords.time(brought.madeAt()) + ": " + brought.files()
                + " files, each as the backup's list of checksums has it. Now run doctor, then serve.";
    }
}
