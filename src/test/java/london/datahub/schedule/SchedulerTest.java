package london.datahub.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.schedule.JobRun.Outcome;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedule on both databases, with a clock that a test moves; two programs can look at it at once. */
class SchedulerTest {
    private static final String FRESH = "london.datahub.warehouse.TestDatabases#fresh";
    private static final Schedule SCHEDULE = Schedule.read("""
            zone: Europe/London
            jobs:
              first: {title: First, cron: "0 0 * * * *"}
              second: {title: Second, follows: [first]}
            """);

    private Instant now = Instant.parse("2026-06-01T11:30:00Z");
    private final AtomicInteger firsts = new AtomicInteger();
    private final AtomicInteger seconds = new AtomicInteger();
    private volatile HubJob.Work work = () -> new JobResult(1, "One thing was done.");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private JobRunner program(TestDatabase database) {
        HubJob first = HubJob.named("first", () -> {
            firsts.incrementAndGet();
            return work.run();
        });
        HubJob second = HubJob.named("second", () -> {
            seconds.incrementAndGet();
            return new JobResult(0, "Nothing was to be done.");
        });
        return new JobRunner(
                SCHEDULE,
                Stream.of(first, second),
                database.sql(),
                new Leases(database.sql(), Duration.ofSeconds(15)),
                new TransactionTemplate(new JdbcTransactionManager(database.owner())),
                () -> new Versions("1.0 abc", "def", "key-1"),
                clock);
    }

    private static void look(JobRunner program) {
        try (Scheduler scheduler = new Scheduler(SCHEDULE, program)) {
            scheduler.look(Runnable::run);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void times_before_a_job_was_first_seen_are_not_caught_up_and_later_ones_run(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        assertThat(firsts).hasValue(0);
        pass(Duration.ofMinutes(30));
        look(program);
        look(program);
        assertThat(firsts).hasValue(1);
        JobRun run = new RunHistory(database.sql()).last("first").orElseThrow();
        assertThat(run.due()).contains(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.rows()).isEqualTo(1);
        assertThat(run.words()).isEqualTo("One thing was done.");
        assertThat(run.startedBy()).isEqualTo("the schedule");
        assertThat(run.versions()).isEqualTo(new Versions("1.0 abc", "def", "key-1"));
        assertThat(run.took()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void what_was_missed_is_caught_up_once_whatever_the_number_of_missed_times(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        pass(Duration.ofDays(9));
        look(program);
        look(program);
        assertThat(firsts).hasValue(1);
        pass(Duration.ofHours(1));
        look(program);
        assertThat(firsts).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void what_follows_a_job_runs_after_it_where_it_did_something(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        pass(Duration.ofHours(1));
        look(program);
        look(program);
        assertThat(seconds).hasValue(1);
        work = () -> new JobResult(0, "Nothing.");
        pass(Duration.ofHours(1));
        look(program);
        look(program);
        assertThat(firsts).hasValue(2);
        assertThat(seconds).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void what_a_person_ran_starts_nothing_else_and_takes_no_time_from_the_schedule(TestDatabase database)
            throws Exception {
        JobRunner program = program(database);
        look(program);
        assertThat(program.run("first", "Ada").words()).isEqualTo("One thing was done.");
        look(program);
        assertThat(seconds).hasValue(0);
        assertThat(new RunHistory(database.sql()).last("first").orElseThrow().due())
                .isEmpty();
        pass(Duration.ofMinutes(30));
        look(program);
        assertThat(firsts).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_failure_is_kept_without_its_message_and_a_refusal_with_its_words(TestDatabase database) {
        JobRunner program = program(database);
        RunHistory history = new RunHistory(database.sql());
        look(program);
        work = () -> {
            throw new IllegalStateException("Zebedee Quixote, born 2001");
        };
        pass(Duration.ofHours(1));
        look(program);
        JobRun failed = history.last("first").orElseThrow();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.words()).contains("IllegalStateException").doesNotContain("Zebedee", "2001");
        work = () -> {
            throw Refusal.againstARule("Nothing was released.", "Approve a draft.");
        };
        assertThatThrownBy(() -> program.run("first", "Ada")).isInstanceOf(Refusal.class);
        assertThat(history.last("first").orElseThrow().words()).contains("Nothing was released.", "Approve a draft.");
        assertThat(seconds).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void of_two_programs_one_runs_a_job_and_a_person_is_told_that_it_runs(TestDatabase database) throws Exception {
        JobRunner one = program(database);
        JobRunner other = program(database);
        look(one);
        pass(Duration.ofHours(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        work = () -> {
            begun.countDown();
            goOn.await();
            return new JobResult(1, "Done.");
        };
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            thread.execute(() -> look(one));
            begun.await();
            look(other);
            assertThat(firsts).hasValue(1);
            assertThatThrownBy(() -> other.run("first", "Ada"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("running");
        } finally {
            goOn.countDown();
            thread.shutdown();
            assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        look(other);
        assertThat(firsts).hasValue(1);
        assertThat(new RunHistory(database.sql()).of("first", 9)).hasSize(1);
    }

    /** Leaves a run as a program leaves it that is killed: begun, not ended, and after a while without a lease. */
    private void killed(TestDatabase database, Optional<Instant> due) {
        new RunHistory(database.sql()).begin("first", due, "anybody", now, new Versions("1", "2", "3"));
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_scheduled_run_whose_program_died_is_done_again_and_not_for_ever(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        killed(database, Optional.of(now));
        look(program);
        assertThat(firsts).hasValue(1);
        List<JobRun> runs = new RunHistory(database.sql()).of("first", 9);
        assertThat(runs).extracting(JobRun::outcome).containsExactly(Outcome.DONE, Outcome.LOST);
        assertThat(runs.get(0).due()).isEqualTo(runs.get(1).due());
        for (int i = 0; i < 5; i++) {
            killed(database, Optional.of(now.plusSeconds(1)));
            look(program);
        }
        assertThat(firsts).as("twice after a loss, not after the third").hasValue(3);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_run_that_a_person_asked_for_is_never_done_again_unasked(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        killed(database, Optional.empty());
        look(program);
        look(program);
        assertThat(firsts).hasValue(0);
        assertThat(new RunHistory(database.sql()).last("first").orElseThrow().outcome())
                .isEqualTo(Outcome.LOST);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_lease_that_is_held_keeps_the_run_of_a_living_program(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        killed(database, Optional.of(now));
        Leases leases = new Leases(database.sql(), Duration.ofSeconds(15));
        try (Leases.Lease lease = leases.take("job first")) {
            look(program);
            assertThat(firsts).hasValue(0);
        }
        look(program);
        assertThat(firsts).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void a_clock_that_was_wrong_for_a_while_does_not_stop_the_schedule(TestDatabase database) {
        JobRunner program = program(database);
        look(program);
        pass(Duration.ofDays(900));
        look(program);
        assertThat(firsts).hasValue(1);
        pass(Duration.ofDays(-900));
        look(program);
        pass(Duration.ofHours(1));
        look(program);
        assertThat(firsts).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource(FRESH)
    void runs_that_found_nothing_to_do_are_not_shown_among_all_and_forgotten_after_a_month(TestDatabase database)
            throws Exception {
        JobRunner program = program(database);
        RunHistory history = new RunHistory(database.sql());
        look(program);
        pass(Duration.ofHours(1));
        look(program);
        work = () -> new JobResult(0, "Nothing.");
        pass(Duration.ofHours(1));
        look(program);
        program.run("first", "Ada");
        assertThat(history.newest(9))
                .filteredOn(run -> run.job().equals("first"))
                .extracting(JobRun::startedBy)
                .containsExactly("Ada", "the schedule");
        assertThat(history.of("first", 9)).hasSize(3);
        pass(Duration.ofDays(31));
        look(program);
        assertThat(history.of("first", 9)).extracting(JobRun::rows).containsExactly(0L, 0L, 1L);
    }

    @Test
    void a_job_without_a_program_for_it_is_told_at_the_start() {
        assertThatThrownBy(() -> new JobRunner(
                        SCHEDULE,
                        Stream.of(HubJob.named("first", () -> work.run())),
                        null,
                        null,
                        null,
                        () -> null,
                        clock))
                .hasMessageContaining("first, second");
    }
}
