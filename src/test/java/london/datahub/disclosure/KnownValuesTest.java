package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What those find out who subtract figures of their own. */
class KnownValuesTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));

    private static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("area", List.of(RandomTables.tree("a", 5)), true),
            new Dimension("type", List.of(RandomTables.tree("t", 2)), true));

    private static final Insiders AREAS =
            new Insiders(List.of("a0", "a1", "a2", "a3", "a4"), codes -> Set.of(codes.get(0)));

    private static Map<List<String>, Long> table(int seed) {
        return new RandomTables(seed).filled(DIMENSIONS, 60).counts();
    }

    private static TableProgramme programme(List<Dimension> dimensions, Map<List<String>, Long> counts) {
        return LinkedTables.compile(new CountTable(dimensions, counts), counts.keySet(), Map.of(), List.of());
    }

    private static Outcome protect(Map<List<String>, Long> counts, Insiders insiders) {
        TableProgramme now = programme(DIMENSIONS, counts);
        Edition untold = new Edition(now, Map.of(), Map.of());
        return Population.protect(
                now,
                SUPPRESS,
                List.of(new Population.Audience(SUPPRESS, List.of(untold), true, insiders)),
                Map.of(),
                Set.of());
    }

    private static KnownValues.Result attack(Map<List<String>, Long> counts, Map<List<String>, Shown> shown) {
        List<Edition> told = List.of(new Edition(programme(DIMENSIONS, counts), shown, Map.of()));
        return new KnownValues(told, 0, AREAS).attack(Vows.of(SUPPRESS, told));
    }

    @Test
    void of_two_hidden_counts_of_a_shown_sum_each_authority_knows_the_other_s() {
        List<Dimension> areas = DIMENSIONS.subList(0, 1);
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        Map.of("a0", 2L, "a1", 3L, "amid", 5L, "a2", 20L, "a3", 30L, "a4", 8L, "aall", 63L)
                .forEach((area, count) -> counts.put(List.of(area), count));
        Map<List<String>, Shown> shown = new HashMap<>();
        counts.forEach((codes, count) -> shown.put(codes, count < 5 ? new Shown.Coded() : new Shown.Exact(count)));
        List<Edition> told = List.of(new Edition(programme(areas, counts), shown, Map.of()));
        List<Vow> vows = Vows.of(SUPPRESS, told);
        assertThat(JointAttack.on(told, vows).isSafe()).isTrue();

        KnownValues.Result found = new KnownValues(told, 0, AREAS).attack(vows);

        assertThat(found.failed())
                .extracting(
                        doubt -> AREAS.names().get(doubt.who()),
                        doubt -> doubt.vow().codes())
                .containsExactlyInAnyOrder(tuple("a0", List.of("a1")), tuple("a1", List.of("a0")));
    }

    @Test
    void it_agrees_with_going_through_every_table() {
        Random random = new Random(5);
        int open = 0;
        int narrowed = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Map<List<String>, Long> counts =
                    new RandomTables(seed).filled(DIMENSIONS, 14).counts();
            Map<List<String>, Shown> shown = new LinkedHashMap<>();
            counts.forEach((codes, count) -> shown.put(
                    codes,
                    codes.get(0).equals("aall") || random.nextInt(3) == 0
                            ? new Shown.Exact(count)
                            : new Shown.Coded()));
            Edition edition = new Edition(programme(DIMENSIONS, counts), shown, Map.of());
            Set<List<Object>> found = new HashSet<>();
            attack(counts, shown)
                    .failed()
                    .forEach(doubt -> found.add(List.of(doubt.who(), doubt.vow().codes())));
            for (int who = 0; who < AREAS.names().size(); who++) {
                Optional<List<Interval>> seen = EveryTable.intervals(edition.programme(), known(edition, who), 14);
                for (Vow vow : seen.isEmpty() ? List.<Vow>of() : Vows.of(SUPPRESS, List.of(edition))) {
                    if (!vow.codes().get(0).equals(AREAS.names().get(who))) {
                        boolean kept = seen.get().get(place(edition, vow)).covers(owed(counts, vow, who));
                        assertThat(found.contains(List.of(who, vow.codes()))).isEqualTo(!kept);
                        open += kept ? 1 : 0;
                        narrowed += kept ? 0 : 1;
                    }
                }
            }
        }
        assertThat(open).isGreaterThan(100);
        assertThat(narrowed).isGreaterThan(100);
    }

    private static int place(Edition edition, Vow vow) {
        return IntStream.range(0, edition.programme().size())
                .filter(i -> edition.programme().cell(i).codes().equals(vow.codes()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Interval> known(Edition edition, int who) {
        List<Interval> told = edition.told();
        return IntStream.range(0, told.size())
                .mapToObj(i -> AREAS.knowing(edition.programme().cell(i)).get(who)
                        ? Interval.exactly(edition.programme().cell(i).count())
                        : told.get(i))
                .toList();
    }

    // From what they know themselves to be part of it.
    private static Interval owed(Map<List<String>, Long> counts, Vow vow, int who) {
        String own = AREAS.names().get(who);
        boolean isPart = vow.codes().get(0).equals("amid") && Set.of("a0", "a1").contains(own);
        return new Interval(isPart ? counts.get(List.of(own, vow.codes().get(1))) : 0, 5);
    }

    @Test
    void a_suppression_that_forgets_them_is_caught_and_one_that_thinks_of_them_is_safe() {
        int caught = 0;
        for (int seed = 1; seed <= 12; seed++) {
            Map<List<String>, Long> counts = table(seed);
            Outcome forgetful = protect(counts, Insiders.NONE);
            assertThat(forgetful.isSafe()).isTrue();
            caught += attack(counts, forgetful.shown().orElseThrow()).isSafe() ? 0 : 1;

            Outcome careful = protect(counts, AREAS);
            assertThat(careful.isSafe()).isTrue();
            assertThat(attack(counts, careful.shown().orElseThrow()).isSafe()).isTrue();
        }
        assertThat(caught).isPositive();
    }

    // Alone, the first two rows and the rounded third leave 0 to 4, as they are thought of alike only 0 to 3.
    @Test
    void nobody_is_taken_to_have_read_what_only_this_release_tells() {
        Map<String, Long> later = Map.of("f", 3L, "own", 5L, "a", 6L);
        List<Edition> told = List.of(
                edition(
                        Map.of("f", 3L, "own", 0L, "a", 5L),
                        Set.of("f", "a"),
                        Map.of("f", 0L, "own", 0L, "a", 5L, "sum", 5L)),
                edition(later, Set.of("f", "own", "a"), Map.of("f", 0L, "own", 5L, "a", 10L, "sum", 15L)));
        List<Vow> vows = List.of(Vow.covers(1, List.of("f"), new Interval(0, 4), 4));
        assertThat(JointAttack.on(told, vows).isSafe()).isTrue();

        KnownValues.Result found = new KnownValues(told, 1, OWN).attack(vows);

        assertThat(found.readBefore()).isZero();
        assertThat(found.failed())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.seen().high()).isEqualTo(3));
    }

    // Counts that fell are as open as at first only where all editions since the fall move together.
    @Test
    void what_stayed_hidden_since_a_figure_fell_is_open_to_them_too() {
        Map<String, Long> fell = Map.of("f", 3L, "own", 5L, "a", 6L);
        List<Edition> told = List.of(
                edition(Map.of("f", 7L, "own", 5L, "a", 9L), Set.of(), Map.of()),
                edition(fell, Set.of("f", "a"), Map.of()),
                edition(fell, Set.of("f", "a"), Map.of()));
        List<Vow> vows = List.of(Vow.covers(2, List.of("f"), new Interval(0, 5), 5));

        KnownValues.Result found = new KnownValues(told, 2, OWN).attack(vows);

        assertThat(found).isEqualTo(new KnownValues.Result(1, 0, List.of()));
    }

    private static final Insiders OWN =
            new Insiders(List.of("own"), codes -> codes.contains("own") ? Set.of("own") : Set.of());

    // A sum of three figures, what of them partners do not see, and what everybody sees.
    private static Edition edition(Map<String, Long> counts, Set<String> hidden, Map<String, Long> rounded) {
        long sum = counts.values().stream().mapToLong(count -> count).sum();
        List<Cell> cells = List.of(
                Cell.published(List.of("sum"), sum),
                Cell.published(List.of("f"), counts.get("f")),
                Cell.published(List.of("a"), counts.get("a")),
                Cell.published(List.of("own"), counts.get("own")));
        Map<List<String>, Shown> own = new HashMap<>();
        cells.forEach(cell -> own.put(
                cell.codes(),
                hidden.contains(cell.codes().get(0)) ? new Shown.Coded() : new Shown.Exact(cell.count())));
        Map<List<String>, Shown> below = new HashMap<>();
        rounded.forEach((name, count) -> below.put(List.of(name), new Shown.Rounded(count, 5)));
        return new Edition(new TableProgramme(cells, List.of(Relation.sum(0, 1, 2, 3))), own, below);
    }

    @Test
    void an_authority_s_own_figures_are_no_secret_to_it() {
        Map<List<String>, Long> counts = table(3);
        Map<List<String>, Shown> hidden = new HashMap<>();
        counts.keySet().forEach(codes -> hidden.put(codes, new Shown.Coded()));
        assertThat(attack(counts, hidden).isSafe()).isTrue();
    }
}
