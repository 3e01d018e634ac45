package london.datahub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import london.datahub.backup.Archive;
import london.datahub.backup.Backup;
import london.datahub.definition.Fingerprint;
import london.datahub.secret.KeyRing;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the whole hub into one file. */
@Command(
        name = "backup",
        description = "Takes the database, the originals and the settings into one file, while the hub runs.")
final class BackupCommand extends HubCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the backup to write")
    private Path out;

    @Option(
            names = "--with-keys",
            description = "put the master key into it too: whoever has that file can then recognise people")
    private boolean withKeys;

    @Override
    public Integer call() throws Exception {
        HubSettings settings = settings();
        OutFile.mayBeWritten(out);
        try (var hub = Hub.start(settings, Hub.clock())) {
            Backup.Taken taken = take(hub, out, withKeys);
            note(hub, "backup-made", withKeys ? "with the key" : "without the key", "");
            answer(Map.of("files", taken.files(), "bytes", taken.bytes(), "withKeys", withKeys), words(taken));
            return DataHub.DONE;
        }
    }

    /** Writes a backup of a running hub, and reads it again to be sure of it. */
    static Backup.Taken take(ApplicationContext hub, Path out, boolean withKeys) throws IOException {
        HubSettings settings = hub.getBean(HubSettings.class);
        KeyRing keys = hub.getBean(KeyRing.class);
        Backup backup = new Backup(
                hub.getBean(DataSource.class),
                settings.dataDir(),
                Set.of(absolute(settings.keyFile()), absolute(out)),
                text -> keys.oldest().token("backup", text),
                hub.getBean(Clock.class));
        Optional<String> ring = withKeys ? Optional.of(ring(settings)) : Optional.empty();
        AtomicReference<Backup.Taken> taken = new AtomicReference<>();
        OutFile.write(
                out, stream -> taken.set(backup.write(stream, Fingerprint.ofProgram(), plainSettings(settings), ring)));
        try (Archive written = Archive.open(out)) {
            written.verify();
        }
        backup.noteMade();
        return taken.get();
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static String ring(HubSettings settings) throws IOException {
        String text = settings.environment().get("DATAHUB_KEYS");
        return text != null ? text : Files.readString(settings.keyFile());
    }

    /** Secrets are named and not told. */
    private static Map<String, String> plainSettings(HubSettings settings) {
        Map<String, String> plain = new TreeMap<>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("DATAHUB_")) {
                plain.put(name, name.matches(".*(KEY|KEYS|PASSWORD|SECRET)") ? "(not kept in a backup)" : value);
            }
        });
        return plain;
    }

    private String words(Backup.Taken taken) {
        return "The backup holds " + taken.files() + " files and was read again after it was written. "
                + (withKeys
                        ? "THE MASTER KEY IS IN IT: whoever has this file can recognise people. Lock it away, and never"
                                + " send it."
                        : "The key is not in it: without the key, which you keep elsewhere, it cannot be restored.");
    }
}
