package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import london.datahub.job.NilReception;
import london.datahub.job.Reception;
import london.datahub.job.SentFile;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.SubmissionRequest;
import london.datahub.job.Worker;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.validate.Period;
import london.datahub.warehouse.Leases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is received by one process and brought in by another; on PostgreSQL, where alone there are workers. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WorkerTest {
    private static final String HEADINGS = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";

    @TempDir
    static Path folder;

    private static RunningHub hub;
    private static int month;

    private Leases.Lease somewhere;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        hub = RunningHub.on("PostgreSQL", folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A worker of another process, as far as the hub can tell. */
    @BeforeEach
    void another() {
        month++;
        somewhere = hub.context.getBean(Leases.class).take("worker another");
    }

    @AfterEach
    void gone() {
        somewhere.close();
    }

    private static String period() {
        return "2024-%02d".formatted(month);
    }

    private static Reception reception() {
        return hub.context.getBean(Reception.class);
    }

    private static Reception.Received hand(String organisation, String outcome) {
        try {
            Path file = Files.writeString(
                    folder.resolve(organisation + ".csv"),
                    HEADINGS + "20000%02d/24,05/%02d/2024,%s,Camden,30\n".formatted(month, month, outcome));
            return reception()
                    .hand(
                            new SubmissionRequest(
                                    SentFile.at(file),
                                    "met-offences",
                                    organisation,
                                    Period.of(period()),
                                    Set.of(),
                                    "",
                                    OptionalLong.empty()),
                            stage -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SubmissionOutcome> outcome(Reception.Received received) {
        return reception().outcomeOf(received, stage -> {});
    }

    private int work() {
        return hub.context.getBean(Worker.class).once(told::add);
    }

    private static Submission.State state(Reception.Received received) {
        return hub.context
                .getBean(Loading.class)
                .submissions()
                .get(received.submission().id())
                .state();
    }

    private static List<String> inForce() {
        return hub.sql()
                .sql(
                        "select organisation_code || ' ' || outcome from warehouse.offence where event_month = cast(? as date)"
                                + " and known_to > timestamp '9000-01-01 00:00:00' order by 1")
                .param(period() + "-01")
                .query(String.class)
                .list();
    }

    @Test
    void what_is_handed_over_waits_for_a_worker_which_says_what_it_did() {
        Reception.Received received = hand("MPS", "Charged");
        assertThat(outcome(received)).isEmpty();
        assertThat(inForce()).isEmpty();

        assertThat(work()).isEqualTo(1);

        long number = received.submission().id();
        assertThat(outcome(received))
                .hasValueSatisfying(
                        outcome -> assertThat(outcome.submission().state()).isEqualTo(Submission.State.LOADED));
        assertThat(told).containsExactly("taking up submission " + number, "submission " + number + " is loaded");
        assertThat(hub.sql()
                        .sql("select brought_in_by from warehouse.submission where submission_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(Leases.holder());
    }

    @Test
    void a_worker_hears_of_a_file_by_itself_and_ends_when_it_is_closed() throws Exception {
        somewhere.close();
        try (RunningHub other = RunningHub.of(hub.context.getBean(HubSettings.class))) {
            Worker worker = other.context.getBean(Worker.class);
            CompletableFuture<Void> working = CompletableFuture.runAsync(() -> worker.work(stage -> {}));
            while (!hub.context.getBean(Leases.class).anyHeld("worker ")) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            Reception.Received received = hand("MPS", "Charged");
            while (outcome(received).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            worker.close();
            working.get();
        }
        assertThat(inForce()).containsExactly("MPS charged");
        somewhere = hub.context.getBean(Leases.class).take("worker another");
    }

    @Test
    void where_the_workers_are_gone_the_hub_does_it_itself() {
        Reception.Received left = hand("MPS", "Charged");
        somewhere.close();
        assertThat(outcome(left)).isPresent();
        month++;
        Reception.Received own = hand("MPS", "Charged");
        assertThat(state(own)).isEqualTo(Submission.State.LOADED);
    }

    @Test
    void one_that_cannot_be_read_here_keeps_the_later_ones_of_its_line_waiting_and_no_others() throws IOException {
        Reception.Received first = hand("MPS", "Charged");
        Path original = hub.context
                .getBean(HubSettings.class)
                .dataDir()
                .resolve("originals")
                .resolve(hub.sql()
                        .sql("select location from warehouse.original where submission_id = ?")
                        .param(first.submission().id())
                        .query(String.class)
                        .single());
        Path elsewhere = Files.move(original, folder.resolve("elsewhere"));
        hand("COLP", "Charged");

        assertThat(work()).isEqualTo(1);
        assertThat(inForce()).containsExactly("COLP charged");
        assertThat(state(first)).isEqualTo(Submission.State.RECEIVED);
        assertThat(told).anyMatch(line -> line.contains("an original does not lie here"));

        Files.move(elsewhere, original);
        hand("MPS", "Pending");
        assertThat(inForce()).containsExactly("COLP charged", "MPS charged");
        work();
        assertThat(inForce()).containsExactly("COLP charged", "MPS pending");
    }

    @Test
    void a_later_file_of_the_same_line_comes_after_the_one_that_waits() {
        Reception.Received first = hand("MPS", "Charged");
        Reception.Received second = hand("MPS", "Pending");
        assertThat(state(first)).isEqualTo(Submission.State.LOADED);
        assertThat(state(second)).isEqualTo(Submission.State.RECEIVED);
        work();
        assertThat(inForce()).containsExactly("MPS pending");
    }

    @Test
    void a_nil_return_comes_after_the_file_that_waits() {
        hand("MPS", "Charged");
        hub.context
                .getBean(NilReception.class)
                .declare("met-offences", "MPS", Period.of(period()), "A. Officer", Set.of("replace"));
        work();
        assertThat(inForce()).isEmpty();
    }

    @Test
    void two_that_are_at_the_same_submission_bring_it_in_once() throws Exception {
        Submission submission = hand("MPS", "Charged").submission();
        Loading loading = hub.context.getBean(Loading.class);
        TransactionTemplate transaction =
                new TransactionTemplate(hub.context.getBean(PlatformTransactionManager.class));
        CompletableFuture<Boolean> other = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            assertThat(loading.begin(submission)).isPresent();
            Thread waits = new Thread(() -> other.complete(
                    transaction.execute(also -> loading.begin(submission).isPresent())));
            waits.start();
            assertThat(other).isNotDone();
            loading.submissions().finish(submission, Submission.State.LOADED, submission.receivedAt());
        });
        assertThat(other.get()).isFalse();
    }

    @Test
    void a_job_of_which_it_is_not_known_how_it_ended_is_done_again() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cut-off.csv"),
                HEADINGS + "2999999/24,05/%02d/2024,Charged,Camden,30\n".formatted(month));
        var request = new SubmissionRequest(file, "met-offences", "MPS", Period.of(period()), Set.of());
        assertThatThrownBy(() -> reception().submit(request, stage -> {
                    if (stage.startsWith("about to commit")) {
                        throw new IllegalStateException("cut off");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        for (String table : List.of("batch_step_execution", "batch_job_execution")) {
            hub.sql()
                    .sql("update " + table + " set status = 'UNKNOWN' where status = 'FAILED'")
                    .update();
        }
        assertThat(work()).isEqualTo(1);
        assertThat(inForce()).containsExactly("MPS charged");
    }

    @Test
    void the_built_in_database_has_no_workers() {
        assertThat(DataHub.run(
                        "worker", "--once", "--data-dir", folder.resolve("h2").toString()))
                .isEqualTo(DataHub.REFUSED);
    }
}
