package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three demonstrations of different seeds, counted in the database after all their files came in: the printed figures. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GoldenIT {
    private static final long SEED = 20220331;
    private static final DemoOptions THIRD = new DemoOptions(20260801, 1.0, 2);

    @TempDir
    static Path folder;

    private static Demonstration demonstration;
    private static List<DemoFile> leftOut;
    private static DemoHub third;
    private static DemoHub without;

    @BeforeAll
    static void bringIn() {
        MadeDemonstration.begin();
        demonstration = Demonstration.write(folder.resolve("demo"), THIRD);
        leftOut = List.of(anyMonthSentOnce("met-offences", "MPS"), anyMonthSentOnce("nrm-referrals", "HO"));
        third = hub("all", List.of());
        without = hub("without", leftOut);
    }

    private static DemoHub hub(String name, List<DemoFile> leftOut) {
        return new DemoHub(RunningHub.h2(folder.resolve(name))).bringCases(demonstration, leftOut);
    }

    @AfterAll
    static void close() {
        third.close();
        without.close();
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
            List<Map.Entry<String, Long>> ranked = counts.get(borough).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .toList();
            assertThat(ranked.stream().map(Map.Entry::getKey)).as(borough).startsWith(named.toArray(String[]::new));
            for (int i = 1; i <= named.size() && i < ranked.size(); i++) {
                assertThat(ranked.get(i).getValue())
                        .as(borough + " " + ranked)
                        .isLessThan(ranked.get(i - 1).getValue());
            }
        });
    }

    @Test
    void without_two_files_the_counts_fall_by_exactly_the_events_that_no_other_file_names() throws Exception {
        Truth truth = Truth.of(folder.resolve("demo"));
        FactsInForce all = new FactsInForce(third.sql());
        FactsInForce left = new FactsInForce(without.sql());

        assertFell(all.of("offence"), left.of("offence"), tokens("crime", truth.onlyIn(leftOut.get(0))));
        assertFell(all.of("referral"), left.of("referral"), tokens("nrm", truth.onlyIn(leftOut.get(1))));
    }

    private static DemoFile anyMonthSentOnce(String feed, String organisation) {
        List<DemoFile> files = demonstration.files().stream()
                .filter(file -> file.feed().equals(feed) && file.organisation().equals(organisation))
                .toList();
        List<DemoFile> once = files.stream()
                .filter(file -> files.stream()
                                .filter(other -> other.from().equals(file.from()))
                                .count()
                        == 1)
                .toList();
        return once.get(new Random(SEED).nextInt(once.size()));
    }

    /** The references as the hub holds them. */
    private static Set<String> tokens(String register, Set<String> references) {
        Key key = KeyRing.of(RunningHub.KEYS).current();
        return references.stream()
                .map(reference -> key.reference("reference " + register, reference))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertFell(Map<String, String> all, Map<String, String> left, Set<String> gone) {
        Map<String, Long> expected = byPlaceAndYear(all);
        byPlaceAndYear(keep(all, gone)).forEach((key, count) -> expected.merge(key, -count, Long::sum));
        expected.values().removeIf(count -> count == 0);

        assertThat(gone).isNotEmpty();
        assertThat(all.keySet()).containsAll(gone);
        assertThat(left).hasSize(all.size() - gone.size());
        assertThat(byPlaceAndYear(left)).isEqualTo(expected);
    }

    private static Map<String, String> keep(Map<String, String> references, Set<String> kept) {
        Map<String, String> found = new TreeMap<>(references);
        found.keySet().retainAll(kept);
        return found;
    }

    private static Map<String, Long> byPlaceAndYear(Map<String, String> references) {
        return new TreeMap<>(references.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
