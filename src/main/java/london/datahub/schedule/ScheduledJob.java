package london.datahub.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job as the schedule has it.
 *
 * @param cron when it runs; nothing where it only follows others
 * @param follows the jobs after which it runs too, where those did something
 */
public record ScheduledJob(
        String name, String title, Optional<CronExpression> cron, List<String> follows, ZoneId zone) {
    /** Returns the first of its times after a moment. */
    public Optional<Instant> next(Instant after) {
        return cron.map(times -> times.next(after.atZone(zone))).map(ZonedDateTime::toInstant);
    }

    /** Returns the last of its times that lies after the first moment and not after the second. */
    Optional<Instant> latest(Instant after, Instant until) {
        Optional<Instant> latest = Optional.empty();
        Optional<Instant> next = next(after);
        while (next.isPresent() && !next.get().isAfter(until)) {
            latest = next;
            next = next(next.get());
        }
        return latest;
    }
}
