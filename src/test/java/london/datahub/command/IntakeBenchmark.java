package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.bench.Contest;
import london.datahub.bench.MadeConcerns;
import london.datahub.bench.MadeFile;
import london.datahub.bench.MadeOffences;
import london.datahub.bench.PerformancePage;
import london.datahub.job.SubmissionOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a file into PostgreSQL, set against a bare COPY of its rows. */
class IntakeBenchmark {
    private static final int ROWS = Integer.getInteger("bench.rows", 300_000);
    private static final double AT_LEAST = 0.25;
    private static final double AT_LEAST_WITH_NAMES = 1.0 / 6;

    @TempDir
    static Path folder;

    private static BenchServer server;
    private static RunningHub hub;

    @BeforeAll
    static void start() throws Exception {
        server = new BenchServer();
        hub = RunningHub.of(server.settings(folder.resolve("data")));
        Organisations organisations = hub.context.getBean(Organisations.class);
        organisations.register(new Organisation("E09000010", "Enfield", "authority"));
        organisations.agree(new Agreement(
                "E09000010", "safeguarding-concerns", "bench", List.of("partner"), 90, LocalDate.of(2021, 1, 1)));
    }

    @AfterAll
    static void stop() throws Exception {
        hub.close();
        server.close();
    }

    /** A submission of a file; before each the warehouse is emptied, so that every round finds the same. */
    private record Intake(Path file, String feed, String organisation, String period) implements Contest.Way {
        @Override
        public void prepare() {
            server.empty();
        }

        @Override
        public void run() {
            SubmissionOutcome outcome = hub.submit(file, feed, organisation, period);
            assertThat(outcome.refused()).isFalse();
            assertThat(outcome.rows().get(1).rows()).isEqualTo(ROWS);
        }
    }

    /** A COPY of the same file into a table with the same columns as text, without key or index. */
    private record Copy(Path file, MadeFile.Rows rows) implements Contest.Way {
        @Override
        public void prepare() {
            server.empty();
            server.makeBareTable(rows.headings());
        }

        @Override
        public void run() throws Exception {
            assertThat(server.copy(file)).isEqualTo(ROWS);
        }
    }

    @Test
    void offences_come_in_at_a_quarter_of_the_rate_of_a_bare_copy() throws Exception {
        Path file = MadeFile.csv(folder.resolve("offences.csv"), new MadeOffences(), ROWS);
        Contest contest = Contest.over(
                ROWS, new Intake(file, "met-offences", "MPS", "2021-05"), new Copy(file, new MadeOffences()));
        write("intake without names", "met-offences, 20 columns of .csv", contest, AT_LEAST);
    }

    @Test
    void concerns_with_names_and_birth_dates_come_in_at_a_sixth_of_the_rate_of_a_bare_copy() throws Exception {
        Path file = MadeFile.csv(folder.resolve("concerns.csv"), new MadeConcerns(), ROWS);
        Contest contest = Contest.over(
                ROWS,
                new Intake(file, "safeguarding-concerns", "E09000010", "2021-04..2021-06"),
                new Copy(file, new MadeConcerns()));
        write(
                "intake with names and birth dates",
                "safeguarding-concerns, 20 columns of .csv",
                contest,
                AT_LEAST_WITH_NAMES);
    }

    private static void write(String section, String what, Contest contest, double atLeast) throws Exception {
        PerformancePage.write(
                section, Contest.heading() + contest.row(what, "bare COPY", atLeast) + "\n\n" + contest.rounds());
        assertThat(contest.ratio()).isGreaterThanOrEqualTo(atLeast);
    }
}
