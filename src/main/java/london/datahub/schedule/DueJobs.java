package london.datahub.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.warehouse.Database;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of the schedule is due. Times before a job was first seen are never caught up; of those that were missed since,
 * only the last counts.
 */
final class DueJobs {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(400);
    private static final int MOST_TRIES = 3;

    private final JdbcClient database;
    private final RunHistory history;
    private final Clock clock;

    DueJobs(JdbcClient database, RunHistory history, Clock clock) {
        this.database = database;
        this.history = history;
        this.clock = clock;
    }

    private record State(Instant handledUntil, Optional<Instant> askedAt) {}

    /** Returns the time for which a job is to run now, if it is. */
    Optional<Instant> due(ScheduledJob job) {
        Instant now = clock.instant();
        State state = state(job).orElseGet(() -> firstSeen(job, now));
        if (state.handledUntil().isAfter(now.plus(CLOCKS_DIFFER))) {
            // The clock was put back: what comes from now on is due again.
            handled(job, now);
        }
        Optional<Instant> asked = state.askedAt();
        Optional<Instant> missed = job.latest(earliest(state.handledUntil(), now), now);
        return Stream.of(missed, asked, lost(job)).flatMap(Optional::stream).max(Instant::compareTo);
    }

    private static Instant earliest(Instant handledUntil, Instant now) {
        Instant bound = now.minus(LOOKED_BACK);
        return handledUntil.isBefore(bound) ? bound : handledUntil;
    }

    /** What a person asked for is not done again unasked, and what was lost three times is not tried for ever. */
    private Optional<Instant> lost(ScheduledJob job) {
        return history.last(job.name())
                .filter(run -> run.outcome() == JobRun.Outcome.LOST)
                .flatMap(JobRun::due)
                .filter(due -> history.lost(job.name(), due) < MOST_TRIES);
    }

    /** Notes that everything up to now is dealt with by the run that begins. */
    void begun(ScheduledJob job) {
        database.sql("update warehouse.job_due set handled_until = ?, asked_at = null where job = ?")
                .params(Database.time(clock.instant()), job.name())
                .update();
    }

    /** Has a job run because another did something. */
    void ask(ScheduledJob job) {
        if (state(job).isEmpty()) {
            firstSeen(job, clock.instant());
        }
        database.sql("update warehouse.job_due set asked_at = ? where job = ?")
                .params(Database.time(clock.instant()), job.name())
                .update();
    }

    private void handled(ScheduledJob job, Instant until) {
        database.sql("update warehouse.job_due set handled_until = ? where job = ?")
                .params(Database.time(until), job.name())
                .update();
    }

    private Optional<State> state(ScheduledJob job) {
        return database.sql("select handled_until, asked_at from warehouse.job_due where job = ?")
                .param(job.name())
                .query((row, n) -> new State(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    private State firstSeen(ScheduledJob job, Instant now) {
        try {
            database.sql("insert into warehouse.job_due (job, handled_until) values (?, ?)")
                    .params(job.name(), Database.time(now))
                    .update();
        } catch (DuplicateKeyException e) {
            // another process saw it first
        }
        return new State(now, Optional.empty());
    }
}
