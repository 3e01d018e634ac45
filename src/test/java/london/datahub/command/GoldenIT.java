package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three demonstrations of different seeds, counted in the database after all their files came in: the printed figures. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GoldenIT {
    private static final DemoOptions THIRD = new DemoOptions(20260801, 1.0, 2);

    @TempDir
    static Path folder;

    private static DemoHub third;

    @BeforeAll
    static void bringIn() throws Exception {
        Demonstration demonstration = Demonstration.write(folder.resolve("demo"), THIRD);
        third = new DemoHub(RunningHub.h2(folder.resolve("all"))).bringCases(demonstration, List.of());
    }

    @AfterAll
    static void close() {
        third.close();
    }

    static Stream<Named<FactsInForce>> facts() {
        return Stream.of(
                Named.of("H2, cases only", new FactsInForce(third.sql())),
                Named.of("H2", new FactsInForce(MadeDemonstration.on("H2").sql())),
                Named.of(
                        "PostgreSQL",
                        new FactsInForce(MadeDemonstration.on("PostgreSQL").sql())));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void offences_in_force_equal_the_printed_ones_by_borough_year_and_age_group(FactsInForce facts) {
        assertThat(facts.offences()).isEqualTo(GoldenFigures.offences());
        assertThat(facts.offencesWithoutBorough()).isEqualTo(Map.of("2020-21", 315L, "2021-22", 685L));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_last_outcomes_in_force_equal_the_printed_ones(FactsInForce facts) {
        assertThat(facts.outcomes()).isEqualTo(GoldenFigures.outcomes());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void referrals_in_force_equal_the_printed_ones_by_borough_and_gender(FactsInForce facts) {
        assertThat(facts.referralsByGender()).isEqualTo(GoldenFigures.referralsByGender());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void referrals_in_force_equal_the_ten_values_of_each_boroughs_chart(FactsInForce facts) {
        assertThat(facts.referralsByTypeAndAge()).isEqualTo(GoldenFigures.referralsByTypeAndAge());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void the_nationalities_named_for_a_borough_lead_in_that_order(FactsInForce facts) {
        Map<String, Map<String, Long>> counts = facts.nationalities();
        GoldenFigures.nationalities().forEach((borough, named) -> {
            List<String> leading = counts.get(borough).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .limit(named.size())
                    .toList();
            assertThat(leading).as(borough + " " + counts.get(borough)).isEqualTo(named);
        });
    }
}
