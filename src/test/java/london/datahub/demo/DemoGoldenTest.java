package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import london.datahub.demo.ReadBack.Entry;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every printed figure, counted again from the rows of the files. */
class DemoGoldenTest {
    private static final List<String> CHART_OTHER =
            List.of("organ-harvesting", "forced-marriage", "debt-bondage", "other", "not-known");

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void offences_equal_the_printed_ones_by_borough_year_and_age_group(long seed) {
        Map<String, Long> counted = count(
                ReadBack.ofSeed(seed).events("met-offences"),
                entry -> borough(entry) + " " + year(entry, "recorded_on") + " " + ageGroup(entry));
        for (var row : DemoDefinition.rows("golden-boroughs")) {
            for (String year : List.of("2020_21", "2021_22")) {
                String key = row.getField("ons_code") + " " + year + " ";
                String column = "offences_" + year;
                assertThat(of(counted, key + "adult")).isEqualTo(row.getField(column + "_over_18"));
                assertThat(of(counted, key + "child")).isEqualTo(row.getField(column + "_under_18"));
                assertThat(of(counted, key + "not-known")).isEqualTo(row.getField(column + "_age_unknown"));
            }
        }
        assertThat(sum(counted, "E.* 2020_21 .*")).isEqualTo(2296);
        assertThat(sum(counted, "E.* 2021_22 .*")).isEqualTo(2478);
        assertThat(sum(counted, "none 2020_21 .*")).isEqualTo(315);
        assertThat(sum(counted, "none 2021_22 .*")).isEqualTo(685);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void the_last_outcomes_equal_the_printed_ones(long seed) {
        Map<String, Long> counted = count(
                ReadBack.ofSeed(seed).events("met-offences"),
                entry -> code("offence-outcome", entry.of("outcome")) + " " + year(entry, "recorded_on"));
        for (var row : DemoDefinition.rows("golden-outcomes")) {
            String outcome = code("offence-outcome", row.getField("outcome"));
            assertThat(of(counted, outcome + " 2020_21")).isEqualTo(row.getField("offences_2020_21"));
            assertThat(of(counted, outcome + " 2021_22")).isEqualTo(row.getField("offences_2021_22"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void referrals_equal_the_printed_ones_by_borough_and_gender(long seed) {
        Map<String, Long> counted =
                count(referralsOf2021(seed), entry -> borough(entry) + " " + code("gender", entry.of("gender")));
        for (var row : DemoDefinition.rows("golden-boroughs")) {
            assertThat(of(counted, row.getField("ons_code") + " female")).isEqualTo(row.getField("nrm_2021_22_female"));
            assertThat(of(counted, row.getField("ons_code") + " male")).isEqualTo(row.getField("nrm_2021_22_male"));
        }
        assertThat(sum(counted, ".*")).isEqualTo(2431);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void referrals_equal_the_ten_values_of_each_boroughs_chart(long seed) {
        Map<String, Long> counted = count(referralsOf2021(seed), DemoGoldenTest::chartCell);
        for (var row : DemoDefinition.rows("golden-chart")) {
            for (var cell : DemoDefinition.rows("golden-chart-cells")) {
                String key =
                        row.getField("ons_code") + " " + cell.getField("main_type") + " " + cell.getField("age_group");
                assertThat(of(counted, key)).as(key).isEqualTo(row.getField(cell.getField("value")));
            }
        }
        assertThat(sum(counted, ".*")).isEqualTo(2431);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void the_nationalities_named_for_a_borough_are_strictly_its_most_frequent_in_that_order(long seed) {
        Map<String, Map<String, Long>> counted = new HashMap<>();
        for (Entry entry : referralsOf2021(seed)) {
            for (String word : entry.of("nationalities").split(", | / |; | & | and ")) {
                counted.computeIfAbsent(borough(entry), b -> new TreeMap<>())
                        .merge(code("nationality", word), 1L, Long::sum);
            }
        }
        for (var row : DemoDefinition.rows("golden-boroughs")) {
            Map<String, Long> counts = counted.get(row.getField("ons_code"));
            List<String> named = Arrays.stream(
                            row.getField("nrm_2021_22_top_nationalities").split(";"))
                    .map(name -> code("nationality", name))
                    .toList();
            assertLeads(counts, named);
        }
    }

    private static void assertLeads(Map<String, Long> counts, List<String> named) {
        long before = Long.MAX_VALUE;
        for (String nationality : named) {
            assertThat(counts.get(nationality)).as(named + " in " + counts).isLessThan(before);
            before = counts.get(nationality);
        }
        long last = before;
        counts.forEach((nationality, count) -> {
            if (!named.contains(nationality)) {
                assertThat(count).as(nationality + " in " + counts).isLessThan(last);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void every_source_says_the_same_of_a_referral_where_figures_depend_on_it(long seed) {
        Map<String, String> said = new HashMap<>();
        for (Entry entry : ReadBack.ofSeed(seed).entries("nrm-referrals")) {
            String says = chartCell(entry) + code("gender", entry.of("gender")) + entry.date("referred_on");
            assertThat(says).isEqualTo(said.computeIfAbsent(entry.event(), event -> says));
        }
    }

    private static List<Entry> referralsOf2021(long seed) {
        return ReadBack.ofSeed(seed).events("nrm-referrals").stream()
                .filter(entry -> year(entry, "referred_on").equals("2021_22"))
                .toList();
    }

    private static String chartCell(Entry entry) {
        String type = code("exploitation-type", entry.of("main_type"));
        return borough(entry) + " " + (CHART_OTHER.contains(type) ? "other" : type) + " "
                + code("age-group", entry.of("age_group"));
    }

    private static Map<String, Long> count(List<Entry> entries, Function<Entry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static String of(Map<String, Long> counted, String key) {
        return String.valueOf(counted.getOrDefault(key, 0L));
    }

    private static long sum(Map<String, Long> counted, String keys) {
        return counted.entrySet().stream()
                .filter(count -> count.getKey().matches(keys))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String borough(Entry entry) {
        String written = entry.of("borough_code");
        return written.isBlank()
                ? "none"
                : Boroughs.named(written).map(Borough::code).orElseThrow();
    }

    private static String year(Entry entry, String field) {
        LocalDate day = entry.date(field);
        int start = day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
        return start + "_" + (start + 1) % 100;
    }

    private static String ageGroup(Entry entry) {
        String age = entry.of("victim_age");
        return age.isEmpty() ? "not-known" : Integer.parseInt(age) < 18 ? "child" : "adult";
    }

    private static String code(String list, String word) {
        return CodeList.named(list).meaning(word).orElseThrow(() -> new AssertionError(list + " has no " + word));
    }
}
