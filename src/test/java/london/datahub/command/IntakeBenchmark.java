package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.bench.Contest;
import london.datahub.bench.MadeConcerns;
import london.datahub.bench.MadeFile;
import london.datahub.bench.MadeOffences;
import london.datahub.bench.PerformancePage;
import london.datahub.job.SubmissionOutcome;
import london.datahub.validate.Judgement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a file into PostgreSQL, set against a bare COPY of its rows. */
class IntakeBenchmark {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final String BARE_COPY = "COPY of the file into a table without keys";
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
            assertThat(outcome.rows())
                    .filteredOn(end -> end.outcome() == Judgement.Outcome.LOADED)
                    .singleElement()
                    .satisfies(end -> assertThat(end.rows()).isEqualTo(ROWS));
        }
    }

    /** A COPY of the same file into a table with the same columns as text, without key or index. */
    private record CopyOfTheFile(Path file, MadeFile.Rows rows) implements Contest.Way {
        @Override
        public void prepare() {
            server.makeBareTable(rows.headings());
        }

        @Override
        public void run() throws Exception {
            assertThat(server.copyBare(file)).isEqualTo(ROWS);
        }
    }

    /** A COPY of what the intake just before put in force into the emptied tables themselves, keys and indexes kept. */
    private record CopyOfWhatRests(List<String> tables) implements Contest.Way {
        @Override
        public void prepare() throws Exception {
            for (String table : tables) {
                server.copyOut(table, folder.resolve(table));
            }
            server.emptyOf(tables);
        }

        @Override
        public void run() throws Exception {
            for (String table : tables) {
                server.copyIn(table, folder.resolve(table));
            }
        }
    }

    @Test
    void offences_come_in_at_a_quarter_of_the_rate_of_a_bare_copy() throws Exception {
        Path file = MadeFile.csv(folder.resolve("offences.csv"), new MadeOffences(), ROWS);
        Intake intake = new Intake(file, "met-offences", "MPS", "2021-05");
        List<String> tables = List.of("warehouse.offence", "warehouse.offence_exploitation_type");
        contest("intake without names", file, new MadeOffences(), intake, tables, AT_LEAST);
    }

    @Test
    void concerns_with_names_and_birth_dates_come_in_at_a_sixth_of_the_rate_of_a_bare_copy() throws Exception {
        Path file = MadeFile.csv(folder.resolve("concerns.csv"), new MadeConcerns(), ROWS);
        Intake intake = new Intake(file, "safeguarding-concerns", "E09000010", "2021-04..2021-06");
        List<String> tables = List.of(
                "warehouse.concern",
                "warehouse.concern_exploitation_type",
                "warehouse.concern_nationality",
                "warehouse.concern_person");
        contest("intake with names and birth dates", file, new MadeConcerns(), intake, tables, AT_LEAST_WITH_NAMES);
    }

    private static void contest(
            String section, Path file, MadeFile.Rows rows, Intake intake, List<String> tables, double atLeast)
            throws Exception {
        LinkedHashMap<String, Contest.Way> ways = new LinkedHashMap<>();
        ways.put("the hub", intake);
        ways.put("COPY of what rests, into the warehouse's own tables", new CopyOfWhatRests(tables));
        ways.put(BARE_COPY, new CopyOfTheFile(file, rows));
        Contest contest = Contest.over(ROWS, ways);
        PerformancePage.write(section, contest.table(Map.of(BARE_COPY, atLeast)));
        assertThat(contest.against(BARE_COPY)).isGreaterThanOrEqualTo(atLeast);
    }
}
