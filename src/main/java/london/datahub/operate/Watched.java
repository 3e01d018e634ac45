package london.datahub.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.backup.Backup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of the hub itself for programs that watch over it. Read anew twice a minute at most. */
public final class Watched {
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Path dataDir;
    private final Clock clock;
    private Seen seen = new Seen(Instant.MIN, Map.of(), Map.of(), 0, 0);

    public Watched(JdbcClient database, Path dataDir, Clock clock) {
        this.database = database;
        this.dataDir = dataDir;
        this.clock = clock;
    }

    /**
     * What was seen at a moment.
     *
     * @param loaded when each feed last brought something, by its name; those that never did are not there
     * @param done when each job last did its work, by its name
     * @param troubles how many there are
     * @param waiting how many submissions were begun and not finished
     */
    public record Seen(
            Instant at, Map<String, Instant> loaded, Map<String, Instant> done, long troubles, long waiting) {}

    public synchronized Seen now() {
        Instant now = clock.instant();
        if (seen.at().isAfter(now) || seen.at().isBefore(now.minus(KEPT))) {
            seen = new Seen(
                    now,
                    times(
                            "select feed, max(received_at) from warehouse.submission where state = 'loaded' group by feed"),
                    times("select job, max(ended_at) from warehouse.job_run where outcome = 'done' group by job"),
                    count("select count(*) from warehouse.trouble where ended_at is null"),
                    count("select count(*) from warehouse.submission where state = 'received'"));
        }
        return seen;
    }

    private Map<String, Instant> times(String query) {
        Map<String, Instant> times = new TreeMap<>();
        database.sql(query).query(row -> {
            times.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return times;
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    /** Returns how many seconds ago a moment was; not a number where there is none. */
    double age(Instant moment) {
        return moment == null
                ? Double.NaN
                : Duration.between(moment, clock.instant()).toSeconds();
    }

    double backupAge() {
        try {
            return age(Backup.last(dataDir).orElse(null));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    double freeBytes() {
        try {
            return DiskCheck.free(dataDir);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
