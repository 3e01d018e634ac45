package london.datahub.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.schedule.JobRun.Outcome;
import london.datahub.warehouse.Leases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs jobs, of each one at a time whichever process asks for it, and keeps what became of every run. */
public final class JobRunner {
    private static final String SCHEDULE = "the schedule";
    private static final Duration IDLE_KEPT = Duration.ofDays(30);

    private final Schedule schedule;
    private final Map<String, HubJob> jobs;
    private final Leases leases;
    private final RunHistory history;
    private final DueJobs due;
    private final TransactionTemplate transaction;
    private final Supplier<Versions> versions;
    private final Clock clock;

    /**
     * @param versions asked for once a run
     * @throws IllegalStateException where a job of the schedule is not there, or one that is there is not in it
     */
    public JobRunner(
            Schedule schedule,
            Stream<HubJob> jobs,
            JdbcClient database,
            Leases leases,
            TransactionTemplate transaction,
            Supplier<Versions> versions,
            Clock clock) {
        this.schedule = schedule;
        this.jobs = jobs.collect(Collectors.toMap(HubJob::name, Function.identity()));
        this.leases = leases;
        this.history = new RunHistory(database);
        this.due = new DueJobs(database, history, clock);
        this.transaction = transaction;
        this.versions = versions;
        this.clock = clock;
        mustAgree();
    }

    private void mustAgree() {
        Set<String> scheduled =
                schedule.jobs().stream().map(ScheduledJob::name).collect(Collectors.toCollection(TreeSet::new));
        if (!scheduled.equals(jobs.keySet())) {
            throw new IllegalStateException("jobs/schedule.yml has the jobs " + String.join(", ", scheduled)
                    + ", and the program has " + String.join(", ", new TreeSet<>(jobs.keySet())) + ".");
        }
    }

    /**
     * Runs a job now because somebody asks for it; what follows it is not started.
     *
     * @param by who asks
     * @throws Refusal where it is running, or a person has to do something first
     */
    public JobResult run(String name, String by) throws Exception {
        ScheduledJob job = schedule.named(name);
        try (Leases.Lease lease = leases.tryTake(leaseName(job))
                .orElseThrow(() -> Refusal.againstARule(
                        "That job is running.", "Wait until it has ended; \"run --history\" shows it."))) {
            history.endLost(name, clock.instant());
            return run(job, history.begin(name, Optional.empty(), by, clock.instant(), versions.get()), false);
        }
    }

    /** Tells whether a job is to run, or to be looked after because a run of it has not ended. */
    boolean needsAttention(ScheduledJob job) {
        return due.due(job).isPresent()
                || history.last(job.name())
                        .filter(run -> run.outcome() == Outcome.RUNNING)
                        .isPresent();
    }

    /** Runs a job if it is due and nobody else runs it. A failure is kept in the history and not thrown. */
    void runDue(ScheduledJob job) {
        Optional<Leases.Lease> lease = leases.tryTake(leaseName(job));
        if (lease.isPresent()) {
            try (Leases.Lease held = lease.get()) {
                history.endLost(job.name(), clock.instant());
                due.due(job).ifPresent(time -> runFor(job, time));
            }
        }
    }

    private void runFor(ScheduledJob job, Instant time) {
        Versions made = versions.get();
        long number = transaction.execute(status -> {
            due.begun(job);
            history.forgetIdle(job.name(), clock.instant().minus(IDLE_KEPT));
            return history.begin(job.name(), Optional.of(time), SCHEDULE, clock.instant(), made);
        });
        try {
            run(job, number, true);
        } catch (Exception e) {
            // the history has it, and whoever looks after the hub is told
        }
    }

    private JobResult run(ScheduledJob job, long number, boolean scheduled) throws Exception {
        try {
            JobResult result = jobs.get(job.name()).run();
            transaction.executeWithoutResult(status -> {
                history.end(number, clock.instant(), Outcome.DONE, result);
                if (scheduled && result.rows() > 0) {
                    schedule.following(job.name()).forEach(due::ask);
                }
            });
            return result;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            history.end(number, clock.instant(), Outcome.FAILED, new JobResult(0, FailureWords.of(e)));
            throw e;
        }
    }

    private static String leaseName(ScheduledJob job) {
        return "job " + job.name();
    }
}
