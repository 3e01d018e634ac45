package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each usual way to protect, and each part of ours left out, is caught by the attacker. */
class WeakenedProtectionTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(200)));
    private static final Policy ROUND = new Policy(Policy.Method.ROUNDING, 5, Optional.of(Duration.ofMillis(200)));

    private final CountTable table = new RandomTables(7)
            .filled(
                    List.of(
                            new Dimension("area", List.of(RandomTables.tree("a", 9)), true),
                            new Dimension("type", List.of(RandomTables.tree("t", 4)), true)),
                    150);
    private final TableProgramme programme = TableCompiler.compile(table);

    @Test
    void rounding_each_count_to_the_nearest_5_is_caught() {
        List<Interval> shown = programme.cells().stream()
                .map(cell -> Math.round(cell.count() / 5.0) * 5)
                .map(rounded -> new Interval(Math.max(0, rounded - 2), rounded + 2))
                .toList();
        List<Promise> promises = IntStream.range(0, programme.size())
                .filter(i -> shown.get(i).low() > 0)
                .mapToObj(i -> Promise.asWideAs(i, 4))
                .toList();
        assertThat(Attacker.attack(programme, shown, promises).failures()).isNotEmpty();
    }

    @Test
    void hiding_the_small_counts_alone_is_caught() {
        assertThat(attackOn(programme, primary(programme)).failures()).isNotEmpty();
    }

    @Test
    void suppression_by_elimination_without_the_attackers_repair_is_caught() {
        int found = 0;
        for (int seed = 0; seed < 10; seed++) {
            TableProgramme sparse = TableCompiler.compile(new RandomTables(seed).filled(table.dimensions(), 70));
            boolean[] hidden = primary(sparse);
            double[] costs = sparse.cells().stream().mapToDouble(Cell::count).toArray();
            new Elimination(sparse).suppressFurther(hidden, costs);
            List<Finding> failures = attackOn(sparse, hidden).failures();
            assertThat(failures).noneMatch(finding -> finding.seen().width() == 0);
            found += failures.size();
        }
        assertThat(found).isPositive();
    }

    @Test
    void the_whole_method_is_not_caught() {
        assertThat(Protection.of(programme, List.of(), SUPPRESS).isSafe()).isTrue();
        assertThat(Protection.of(programme, List.of(), ROUND).isSafe()).isTrue();
    }

    @Test
    void two_releases_each_safe_alone_are_caught_where_the_ledger_is_ignored() {
        ReleasedTable first =
                Protection.of(programme, List.of(), SUPPRESS).table().orElseThrow();
        TableProgramme later = TableCompiler.compile(aMonthLater());
        Protection alone = Protection.of(later, List.of(), SUPPRESS);
        assertThat(alone.isSafe()).isTrue();

        Series.Joined both = Series.join(later, List.of(first));
        List<Interval> shown = new ArrayList<>(alone.table().orElseThrow().tells());
        while (shown.size() < both.programme().size()) {
            shown.add(Interval.ANY);
        }
        List<Promise> promises = Promises.of(SUPPRESS, both, List.of());
        assertThat(Attacker.attack(both.programme(), shown, promises).failures())
                .isNotEmpty();

        Protection inTheLightOfIt = Protection.of(later, List.of(first), SUPPRESS);
        assertThat(inTheLightOfIt.isSafe()).isTrue();
        assertThat(inTheLightOfIt.table().orElseThrow().shown().stream()
                        .filter(Shown.Coded.class::isInstance)
                        .count())
                .isGreaterThan(alone.table().orElseThrow().shown().stream()
                        .filter(Shown.Coded.class::isInstance)
                        .count());
    }

    @Test
    void an_earlier_release_is_known_by_what_it_showed_alone() {
        ReleasedTable first =
                Protection.of(programme, List.of(), SUPPRESS).table().orElseThrow();
        Map<List<String>, Long> told = new LinkedHashMap<>();
        first.byCodes()
                .forEach((codes, shown) ->
                        told.put(codes, shown instanceof Shown.Exact exact ? exact.count() : Cell.UNTOLD));
        TableProgramme seen = TableCompiler.compile(new CountTable(table.dimensions(), told));
        ReleasedTable printed = new ReleasedTable(
                seen,
                seen.cells().stream()
                        .map(cell -> first.byCodes().get(cell.codes()))
                        .toList());
        Protection next = Protection.of(TableCompiler.compile(aMonthLater()), List.of(printed), SUPPRESS);
        assertThat(next.isSafe()).isTrue();
    }

    @Test
    void three_rounded_months_together_give_nothing_away() {
        List<ReleasedTable> released = new ArrayList<>();
        RandomTables months = new RandomTables(12);
        Map<List<String>, Long> counts = new LinkedHashMap<>(table.counts());
        for (int month = 0; month < 3; month++) {
            Protection protection =
                    Protection.of(TableCompiler.compile(new CountTable(table.dimensions(), counts)), released, ROUND);
            assertThat(protection.isSafe()).as("month %s", month).isTrue();
            released.add(protection.table().orElseThrow());
            months.filled(table.dimensions(), 6)
                    .counts()
                    .forEach((codes, more) -> counts.merge(codes, more, Long::sum));
        }
    }

    private CountTable aMonthLater() {
        Map<List<String>, Long> counts = new LinkedHashMap<>(table.counts());
        new RandomTables(8)
                .filled(table.dimensions(), 12)
                .counts()
                .forEach((codes, more) -> counts.merge(codes, more, Long::sum));
        return new CountTable(table.dimensions(), counts);
    }

    private static boolean[] primary(TableProgramme programme) {
        boolean[] primary = new boolean[programme.size()];
        for (int i = 0; i < primary.length; i++) {
            primary[i] = SUPPRESS.isSmall(programme.cell(i).count());
        }
        return primary;
    }

    private static AttackReport attackOn(TableProgramme programme, boolean[] hidden) {
        List<Interval> shown = IntStream.range(0, hidden.length)
                .mapToObj(i -> hidden[i]
                        ? Interval.COUNT
                        : Interval.exactly(programme.cell(i).count()))
                .toList();
        return Attacker.attack(
                programme, shown, Promises.of(SUPPRESS, new Series.Joined(programme, List.of()), List.of()));
    }
}
