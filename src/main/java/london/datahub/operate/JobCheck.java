package london.datahub.operate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import london.datahub.schedule.JobRun;
import london.datahub.schedule.RunHistory;
import london.datahub.schedule.Schedule;
import london.datahub.schedule.ScheduledJob;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every job's last run ended, and whether the schedule goes on. */
public final class JobCheck implements Check {
    private static final Duration LATE = Duration.ofHours(1);

    private final Schedule schedule;
    private final RunHistory history;
    private final JdbcClient database;
    private final Clock clock;

    public JobCheck(Schedule schedule, JdbcClient database, Clock clock) {
        this.schedule = schedule;
        this.history = new RunHistory(database);
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(goesOn());
        for (ScheduledJob job : schedule.jobs()) {
            lastEnded(job).map(run -> judged(job, run)).ifPresent(findings::add);
        }
        return findings;
    }

    /** What runs now has not ended, so the run before it still speaks for the job. */
    private Optional<JobRun> lastEnded(ScheduledJob job) {
        return history.of(job.name(), 2).stream()
                .filter(run -> run.outcome() != JobRun.Outcome.RUNNING)
                .findFirst();
    }

    private static Finding judged(ScheduledJob job, JobRun run) {
        String subject = "job " + job.name();
        return run.outcome() == JobRun.Outcome.DONE
                ? Finding.well(subject, "The job " + job.name() + " did its work when it last ran.")
                : Finding.wrong(
                        subject,
                        "The job " + job.name() + " (" + job.title() + ") "
                                + (run.outcome() == JobRun.Outcome.LOST ? "was stopped half-way" : "failed")
                                + " when it last ran. " + run.words(),
                        "do what it says, then run it again: run " + job.name() + ".");
    }

    private Finding goesOn() {
        Map<String, Instant> handled = new TreeMap<>();
        database.sql("select job, handled_until from warehouse.job_due").query(row -> {
            handled.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        });
        if (handled.isEmpty()) {
            return Finding.well("schedule", "The schedule has not begun; it runs while the hub serves.");
        }
        boolean stands = schedule.jobs().stream()
                .filter(job -> handled.containsKey(job.name()))
                .flatMap(job -> job.next(handled.get(job.name())).stream())
                .anyMatch(next -> next.plus(LATE).isBefore(clock.instant()));
        return stands
                ? Finding.wrong(
                        "schedule",
                        "Jobs that were due over an hour ago have not begun.",
                        "start the hub with serve; if it runs, restart it, and look whether a job has been running for"
                                + " long: run --history.")
                : Finding.well("schedule", "The schedule goes on.");
    }
}
