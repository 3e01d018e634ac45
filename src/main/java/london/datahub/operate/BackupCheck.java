package london.datahub.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import london.datahub.backup.Backup;

/** Whether the last backup is young enough. */
public final class BackupCheck implements Check {
    private static final String SUBJECT = "backup";

    private final Path dataDir;
    private final int days;
    private final Clock clock;

    /** @param days how old it may be; 0 where backups are made by other means */
    public BackupCheck(Path dataDir, int days, Clock clock) {
        this.dataDir = dataDir;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        if (days == 0) {
            return List.of(
                    Finding.well(SUBJECT, "Backups are made by other means; nobody looks here how old they are."));
        }
        try {
            return List.of(judged(Backup.last(dataDir)));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    SUBJECT, "When the last backup was made cannot be read.", "make one: backup --out FILE."));
        }
    }

    private Finding judged(Optional<Instant> last) {
        if (last.isEmpty()) {
            return Finding.wrong(
                    SUBJECT,
                    "No backup of this hub was made yet.",
                    "make one: backup --out FILE, keep it on another machine, and have it made every day.");
        }
        long age = Duration.between(last.get(), clock.instant()).toDays();
        return age >= days
                ? Finding.wrong(
                        SUBJECT,
                        "The last backup is " + age + " days old.",
                        "find out why none is made any more, and make one: backup --out FILE.")
                : Finding.well(SUBJECT, "The last backup is " + age + " days old.");
    }
}
