package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import london.datahub.job.SubmissionOutcome;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files as published, where the folder with them is given. */
@EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
class SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("samples.dir", "."));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void people_referred_by_the_met_are_those_that_were_published(String database) {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            int[] expected = {163, 163, 161, 171, 156, 178};
            String[] quarters = {"2022_q2", "2022_q3", "2022_q4", "2023_q1", "2023_q2", "2023_q3"};
            String[] periods = {
                "2022-04..2022-06",
                "2022-07..2022-09",
                "2022-10..2022-12",
                "2023-01..2023-03",
                "2023-04..2023-06",
                "2023-07..2023-09"
            };
            for (int i = 0; i < expected.length; i++) {
                SubmissionOutcome outcome = hub.submit(
                        SAMPLES.resolve("nrm/nrm_referrals_london-police_" + quarters[i] + ".csv"),
                        "nrm-statistics",
                        "HO",
                        periods[i]);
                assertThat(outcome.issues()).isEmpty();
                assertThat(hub.count(
                                "select sum(people) from warehouse.nrm_statistic where first_responder = 'mps'"
                                        + " and known_to > current_timestamp and event_month = cast(? as date)",
                                periods[i].substring(0, 7) + "-01"))
                        .isEqualTo(expected[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void every_row_and_month_of_the_ward_file_is_accounted_for(String database) {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            SubmissionOutcome ward = hub.submit(
                    SAMPLES.resolve("police/mps_ward_24m_202402-202601.csv"), "ward-crime", "MPS", "2024-02..2026-01");
            System.out.println(OutcomeWords.of(ward));
            SubmissionOutcome borough = hub.submit(
                    SAMPLES.resolve("police/mps_borough_24m_202407-202606_newheader.csv"),
                    "ward-crime",
                    "MPS",
                    "2024-07..2026-06");
            System.out.println(OutcomeWords.of(borough));
            assertThat(hub.count("select count(*) from warehouse.ward_crime where part = 'ward'"))
                    .isEqualTo(18_695L * 24);
            assertThat(hub.count("select count(*) from warehouse.ward_crime where part = 'borough'"))
                    .isEqualTo(993L * 24);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2"})
    void all_samples(String database) throws IOException {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            for (Path file : Files.list(SAMPLES.resolve("nrm")).sorted().toList()) {
                long start = System.currentTimeMillis();
                try {
                    String name = file.getFileName().toString();
                    String period = "2009-04..2023-12";
                    if (name.matches(".*_q[1-4].csv")) {
                        int y = Integer.parseInt(name.replaceAll(".*_(20\\d\\d)_q.*", "$1"));
                        int q = Integer.parseInt(name.replaceAll(".*_q(\\d).csv", "$1"));
                        period = "%d-%02d..%d-%02d".formatted(y, q * 3 - 2, y, q * 3);
                    }
                    System.out.println(name + " " + OutcomeWords.of(hub.submit(file, "nrm-statistics", "HO", period)));
                } catch (RuntimeException e) {
                    System.out.println(file + " " + e);
                }
                System.out.println(System.currentTimeMillis() - start + " ms");
            }
        }
    }
}
