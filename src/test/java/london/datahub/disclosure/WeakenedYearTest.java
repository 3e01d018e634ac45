package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twelve monthly releases: together they give nothing away, and each part of the method left out does. */
class WeakenedYearTest {
    private static final int MONTHS = 12;
    private static final int CORRECTED = 7;
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));
    private static final Policy ROUND = new Policy(Policy.Method.ROUNDING, 5, Optional.of(Duration.ofMillis(200)));
    private static final List<Dimension> DIMENSIONS = dimensions(6, 3);

    /** Makes what one month shows, from what was told before. */
    private interface Method {
        Map<List<String>, Shown> shown(TableProgramme now, List<Edition> before);
    }

    private static List<Dimension> dimensions(int areas, int types) {
        return List.of(
                new Dimension("area", List.of(RandomTables.tree("a", areas)), true),
                new Dimension("type", List.of(RandomTables.tree("t", types)), true));
    }

    /** The year up to each month; half of what the month before brought is taken back once. */
    private static List<TableProgramme> months(List<Dimension> dimensions, int seed, int first, int monthly) {
        List<TableProgramme> months = new ArrayList<>();
        Map<List<String>, Long> counts = new LinkedHashMap<>(
                new RandomTables(seed).filled(dimensions, first).counts());
        for (int month = 0; month < MONTHS; month++) {
            int sign = month == CORRECTED ? -1 : 1;
            Map<List<String>, Long> next = new LinkedHashMap<>(counts);
            new RandomTables(month == CORRECTED ? 100 + month - 1 : 100 + month)
                    .filled(dimensions, month == CORRECTED ? monthly / 2 : monthly)
                    .counts()
                    .forEach((codes, more) -> next.merge(codes, sign * more, Long::sum));
            counts = next;
            months.add(LinkedTables.compile(new CountTable(dimensions, next), next.keySet(), Map.of(), List.of()));
        }
        return months;
    }

    private static List<Edition> year(Method method) {
        return year(months(DIMENSIONS, 7, 60, 7), method);
    }

    private static List<Edition> year(List<TableProgramme> months, Method method) {
        List<Edition> told = new ArrayList<>();
        for (TableProgramme month : months) {
            Map<List<String>, Shown> shown = method.shown(month, List.copyOf(told));
            told.add(new Edition(month, shown, Map.of()));
        }
        return told;
    }

    private static Map<List<String>, Shown> whole(Policy policy, TableProgramme now, List<Edition> before) {
        List<Edition> editions = new ArrayList<>(before);
        editions.add(new Edition(now, Map.of(), Map.of()));
        Map<List<String>, Shown> last =
                before.isEmpty() ? Map.of() : before.get(before.size() - 1).own();
        Outcome outcome = Population.protect(
                now, policy, List.of(new Population.Audience(policy, editions, true)), last, stillHidden(now, before));
        assertThat(outcome.isSafe()).isTrue();
        return outcome.shown().orElseThrow();
    }

    private static Set<List<String>> stillHidden(TableProgramme now, List<Edition> before) {
        Set<List<String>> hidden = new HashSet<>();
        Map<List<String>, Long> counts = counts(now);
        for (Edition edition : before) {
            Map<List<String>, Long> then = counts(edition.programme());
            edition.own().forEach((codes, shown) -> {
                long changed = Math.abs(counts.get(codes) - then.get(codes));
                if (changed < 5 && (changed > 0 || shown instanceof Shown.Coded)) {
                    hidden.add(codes);
                }
            });
        }
        return hidden;
    }

    private static Map<List<String>, Long> counts(TableProgramme programme) {
        Map<List<String>, Long> counts = new HashMap<>();
        programme.cells().forEach(cell -> counts.put(cell.codes(), cell.count()));
        return counts;
    }

    private static Map<List<String>, Shown> nearest(TableProgramme now) {
        Map<List<String>, Shown> shown = new HashMap<>();
        // To the nearest 5 is within 2 of it, which is what rounding to a base of 3 tells.
        counts(now).forEach((codes, count) -> shown.put(codes, new Shown.Rounded(Math.round(count / 5.0) * 5, 3)));
        return shown;
    }

    private static Map<List<String>, Shown> eliminated(TableProgramme now, List<Edition> before) {
        Set<List<String>> still = stillHidden(now, before);
        boolean[] hidden = new boolean[now.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = SUPPRESS.isSmall(now.cell(i).count())
                    || still.contains(now.cell(i).codes());
        }
        new Elimination(now)
                .suppressFurther(
                        hidden, now.cells().stream().mapToDouble(Cell::count).toArray());
        Map<List<String>, Shown> shown = new HashMap<>();
        IntStream.range(0, hidden.length)
                .forEach(i -> shown.put(
                        now.cell(i).codes(),
                        hidden[i]
                                ? new Shown.Coded()
                                : new Shown.Exact(now.cell(i).count())));
        return shown;
    }

    private static Map<Vow, Interval> found(Policy policy, List<Edition> told) {
        List<Vow> vows = Vows.of(policy, told).stream()
                .map(vow -> policy == ROUND && !vow.isOfAddition() ? Vow.asWideAs(vow.edition(), vow.codes(), 4) : vow)
                .toList();
        return JointAttack.onAllReleased(told, vows).failed();
    }

    private static int foundAlone(Policy policy, List<Edition> told) {
        return told.stream()
                .mapToInt(edition -> found(policy, List.of(edition)).size())
                .sum();
    }

    @Test
    void twelve_suppressed_months_give_nothing_away() {
        assertThat(found(SUPPRESS, year((now, before) -> whole(SUPPRESS, now, before))))
                .isEmpty();
    }

    @Test
    void twelve_rounded_months_give_nothing_away() {
        assertThat(found(ROUND, year((now, before) -> whole(ROUND, now, before))))
                .isEmpty();
    }

    @Test
    void twelve_months_rounded_to_the_nearest_5_are_found_out_and_more_together_than_alone() {
        List<Edition> told = year((now, before) -> nearest(now));
        assertThat(found(ROUND, told)).hasSizeGreaterThan(foundAlone(ROUND, told));
    }

    // Elimination leaves no count exactly known within a release; over several it does.
    @Test
    void twelve_months_suppressed_without_the_repair_tell_a_count_exactly() {
        List<Edition> told = year(months(dimensions(9, 4), 1, 30, 5), WeakenedYearTest::eliminated);
        assertThat(found(SUPPRESS, told).values()).anyMatch(seen -> seen.width() < 0.5);
    }

    @Test
    void twelve_months_that_ignore_the_ledger_are_each_safe_and_found_out_together() {
        for (Policy policy : List.of(SUPPRESS, ROUND)) {
            List<Edition> told = year((now, before) -> whole(policy, now, List.of()));
            assertThat(foundAlone(policy, told)).isZero();
            assertThat(found(policy, told)).isNotEmpty();
        }
    }
}
