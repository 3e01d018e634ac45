package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import london.datahub.reference.CodeList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The released tables of the whole demonstration show the printed figures, or a code where they are under 5. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReleasedGoldenIT {
    private static final String LONDON = "E12000007";
    // Releases 1 and 3 are the public's.
    private static final int FIRST = 2;
    private static final int LAST = 4;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void offences_by_borough_year_and_age_group(String database) {
        Map<String, Long> golden = withTotals(GoldenFigures.offences());
        Map<String, ReleasedFigure> last = offences(database, LAST);

        assertShows(last, golden, "E.* 20(20-21|21-22) .*");
        assertThat(last.get(LONDON + " 2020-21 all").number()).isEqualTo(2296);
        assertThat(last.get(LONDON + " 2021-22 all").number()).isEqualTo(2478);
        assertThat(last.get("none 2020-21 all").number()).isEqualTo(315);
        assertThat(last.get("none 2021-22 all").number()).isEqualTo(685);
        assertShows(offences(database, FIRST), golden, "E.* 2020-21 .*");
    }

    private static Map<String, ReleasedFigure> offences(String database, int release) {
        return ReleasedFigure.of(
                sql(database),
                release,
                "offences_by_borough_year",
                "offences",
                "borough_code",
                "financial_year",
                "replace(age_group, 'not known', 'not-known')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void offences_by_outcome_and_year(String database) {
        Map<String, ReleasedFigure> released = new TreeMap<>();
        ReleasedFigure.of(sql(database), LAST, "offences_by_outcome_year", "offences", "financial_year", "outcome")
                .forEach((key, figure) ->
                        released.put(code("offence-outcome", key.substring(8)) + " " + key.substring(0, 7), figure));

        assertShows(released, GoldenFigures.outcomes(), ".* 20(20-21|21-22)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void referrals_by_borough_and_gender(String database) {
        Map<String, ReleasedFigure> released = ReleasedFigure.of(
                sql(database),
                LAST,
                "referrals_by_borough_year",
                "referrals",
                "borough_code",
                "financial_year",
                "replace(gender, 'not known', 'not-known')");

        assertShows(released, withTotals(in2021(GoldenFigures.referralsByGender())), "E.* 2021-22 .*");
        assertThat(released.get(LONDON + " 2021-22 all").number()).isEqualTo(2431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void referrals_by_borough_type_and_age_group(String database) {
        Map<String, ReleasedFigure> released = new TreeMap<>();
        ReleasedFigure.of(
                        sql(database),
                        LAST,
                        "referrals_by_borough_type_age_year",
                        "referrals",
                        "borough_code",
                        "financial_year",
                        "replace(age_group, 'not known', 'not-known')",
                        "main_type")
                .forEach((key, figure) -> {
                    String[] parts = key.split(" ", 4);
                    released.put(String.join(" ", parts[0], parts[1], type(parts[3]), parts[2]), figure);
                });
        Map<String, Long> golden = withTotals(in2021(GoldenFigures.referralsByTypeAndAge()));

        assertShows(released, golden, "E.* 2021-22 (labour|criminal|sexual|domestic-servitude|all) .*");
        assertAddsToOther(released, golden);
    }

    /** The chart's "other" stands for five types; what is coded may be any count. */
    private static void assertAddsToOther(Map<String, ReleasedFigure> released, Map<String, Long> golden) {
        List<String> others = List.of("organ-harvesting", "forced-marriage", "debt-bondage", "other", "not-known");
        golden.forEach((key, figure) -> {
            if (key.contains(" other ")) {
                List<ReleasedFigure> parts = others.stream()
                        .map(type -> released.get(key.replace(" other ", " " + type + " ")))
                        .toList();
                long shown = parts.stream()
                        .filter(part -> !part.coded())
                        .mapToLong(ReleasedFigure::number)
                        .sum();
                long coded = parts.stream().filter(ReleasedFigure::coded).count();
                assertThat(figure).as(key).isGreaterThanOrEqualTo(shown);
                assertThat(coded > 0 || figure == shown).as(key).isTrue();
            }
        });
    }

    private static JdbcClient sql(String database) {
        return MadeDemonstration.on(database).sql();
    }

    private static String type(String label) {
        return label.equals("all") ? label : code("exploitation-type", label);
    }

    private static String code(String list, String label) {
        return CodeList.named(list).meaning(label).orElseThrow();
    }

    /** Every released figure whose key looks so shows the golden one, 0 where there is none; and none is missing. */
    private static void assertShows(Map<String, ReleasedFigure> released, Map<String, Long> golden, String keys) {
        released.forEach((key, figure) -> {
            if (key.matches(keys)) {
                long expected = golden.getOrDefault(key, 0L);
                assertThat(figure.shows(expected))
                        .as(key + ": " + figure + ", printed " + expected)
                        .isTrue();
            }
        });
        assertThat(released.keySet())
                .containsAll(golden.keySet().stream()
                        .filter(key -> key.matches(keys))
                        .toList());
    }

    private static Map<String, Long> in2021(Map<String, Long> figures) {
        Map<String, Long> dated = new TreeMap<>();
        figures.forEach((key, figure) -> dated.put(key.replaceFirst(" ", " 2021-22 "), figure));
        return dated;
    }

    /** Adds "all" for every dimension behind the year, and London as the sum of its boroughs. */
    private static Map<String, Long> withTotals(Map<String, Long> figures) {
        Map<String, Long> all = figures;
        int dimensions = figures.keySet().iterator().next().split(" ").length;
        for (int i = 2; i < dimensions; i++) {
            all = withTotal(all, i, "all");
        }
        return withTotal(all, 0, LONDON);
    }

    private static Map<String, Long> withTotal(Map<String, Long> figures, int dimension, String total) {
        Map<String, Long> all = new TreeMap<>(figures);
        figures.forEach((key, figure) -> {
            String[] parts = key.split(" ");
            parts[dimension] = total;
            all.merge(String.join(" ", parts), figure, Long::sum);
        });
        return all;
    }
}
