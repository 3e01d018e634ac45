package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two releases of which the second counts the same under other wards, against one who knows which overlap. */
class RecodedTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));
    private static final String BOROUGH = "borough";
    private static final List<String> WARDS = List.of("old1", "old2", "new1", "new2");
    private static final Map<String, Set<String>> OVERLAPS = Map.of(
            "old1",
            Set.of("new1", "new2"),
            "old2",
            Set.of("new2"),
            "new1",
            Set.of("old1"),
            "new2",
            Set.of("old1", "old2"));

    private static TableProgramme programme(Map<String, Long> wards, Map<String, Set<String>> overlaps) {
        Optional<String> parent = Optional.of(BOROUGH);
        Hierarchy tree = Hierarchy.of(Stream.concat(
                        Stream.of(new Hierarchy.Entry(BOROUGH, Optional.empty())),
                        wards.keySet().stream().map(ward -> new Hierarchy.Entry(ward, parent)))
                .toList());
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        counts.put(List.of(BOROUGH), wards.values().stream().mapToLong(n -> n).sum());
        wards.forEach((ward, count) -> counts.put(List.of(ward), count));
        CountTable table = new CountTable(List.of(new Dimension("area", List.of(tree), true)), counts);
        return LinkedTables.compile(table, counts.keySet(), Map.of(), List.of()).with(new Overlaps(0, overlaps));
    }

    private static Edition edition(Map<String, Long> wards, Set<String> hidden) {
        TableProgramme programme = programme(wards, OVERLAPS);
        Map<List<String>, Shown> shown = new LinkedHashMap<>();
        programme
                .cells()
                .forEach(cell -> shown.put(
                        cell.codes(),
                        hidden.contains(cell.codes().get(0)) ? new Shown.Coded() : new Shown.Exact(cell.count())));
        return new Edition(programme, shown, Map.of());
    }

    private static Map<String, Long> wards(long... counts) {
        Map<String, Long> wards = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            wards.put(WARDS.get(i), counts[i]);
        }
        return wards;
    }

    /** Everything that anybody can think of, by going through all pairs of tables. */
    private record EveryPair(List<Map<String, Long>> truth, List<Set<String>> hidden) {
        private Interval open(int edition, String ward) {
            List<Long> found = new ArrayList<>();
            for (Map<String, Long> before : tables(0)) {
                for (Map<String, Long> after : tables(1)) {
                    if (agree(before, after)) {
                        found.add((edition == 0 ? before : after).get(ward));
                    }
                }
            }
            return new Interval(
                    found.stream().mapToLong(n -> n).min().orElseThrow(),
                    found.stream().mapToLong(n -> n).max().orElseThrow());
        }

        private List<Map<String, Long>> tables(int edition) {
            long total = truth.get(edition).values().stream().mapToLong(n -> n).sum();
            List<Map<String, Long>> all = new ArrayList<>();
            for (long a = 0; a <= total; a++) {
                for (long b = 0; a + b <= total; b++) {
                    for (long c = 0; a + b + c <= total; c++) {
                        Map<String, Long> one = wards(a, b, c, total - a - b - c);
                        if (WARDS.stream()
                                .allMatch(ward -> hidden.get(edition).contains(ward)
                                        || one.get(ward)
                                                .equals(truth.get(edition).get(ward)))) {
                            all.add(one);
                        }
                    }
                }
            }
            return all;
        }

        private boolean fell(String ward) {
            return truth.get(1).get(ward) < truth.get(0).get(ward);
        }

        // Gale: what fell can have gone to what overlaps it, where no set of wards lost more than came to those around.
        private boolean agree(Map<String, Long> before, Map<String, Long> after) {
            boolean grew = WARDS.stream().allMatch(ward -> fell(ward) || after.get(ward) >= before.get(ward));
            List<String> fallen = WARDS.stream().filter(this::fell).toList();
            for (int set = 0; grew && set < 1 << fallen.size(); set++) {
                long lost = 0;
                Set<String> around = new LinkedHashSet<>();
                for (int i = 0; i < fallen.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        lost += Math.max(0, before.get(fallen.get(i)) - after.get(fallen.get(i)));
                        around.addAll(OVERLAPS.get(fallen.get(i)));
                    }
                }
                around.removeIf(this::fell);
                grew = lost
                        <= around.stream()
                                .mapToLong(ward -> after.get(ward) - before.get(ward))
                                .sum();
            }
            return grew;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_attacker_agrees_with_going_through_every_pair_of_tables(int seed) {
        Random random = new Random(seed);
        int narrower = 0;
        for (int t = 0; t < 25; t++) {
            Map<String, Long> before =
                    wards(random.nextInt(4), random.nextInt(4), random.nextInt(2), random.nextInt(2));
            List<Map<String, Long>> truth = List.of(before, recoded(before, random));
            List<Set<String>> hidden = List.of(some(random), some(random));
            List<Edition> editions =
                    List.of(edition(truth.get(0), hidden.get(0)), edition(truth.get(1), hidden.get(1)));
            for (int e = 0; e < 2; e++) {
                for (String ward : hidden.get(e)) {
                    Interval open = new EveryPair(truth, hidden).open(e, ward);
                    assertThat(isKept(editions, Vow.covers(e, List.of(ward), open, 0)))
                            .as("%s %s %s", truth, hidden, open)
                            .isTrue();
                    Interval higher = new Interval(open.low(), open.high() + 1);
                    Interval lower = new Interval(open.low() - 1, open.high());
                    assertThat(isKept(editions, Vow.covers(e, List.of(ward), higher, 0)))
                            .isFalse();
                    assertThat(isKept(editions, Vow.covers(e, List.of(ward), lower, 0)))
                            .isFalse();
                    narrower += isKept(forgetting(editions), Vow.covers(e, List.of(ward), higher, 0)) ? 1 : 0;
                }
            }
        }
        assertThat(narrower)
                .as("figures that are narrower for knowing what overlaps")
                .isGreaterThan(2);
    }

    private static boolean isKept(List<Edition> editions, Vow vow) {
        return JointAttack.on(editions, List.of(vow)).isSafe();
    }

    private static List<Edition> forgetting(List<Edition> editions) {
        return editions.stream()
                .map(one -> new Edition(one.programme().with(Overlaps.NONE), one.own(), one.below()))
                .toList();
    }

    /** Moves most records to overlapping wards, and adds a few. */
    private static Map<String, Long> recoded(Map<String, Long> before, Random random) {
        Map<String, Long> after = new LinkedHashMap<>(before);
        String from = random.nextBoolean() ? "old" : "new";
        before.forEach((ward, count) -> {
            for (int i = 0; i < count && ward.startsWith(from); i++) {
                List<String> to = OVERLAPS.get(ward).stream().sorted().toList();
                if (random.nextInt(5) > 0) {
                    after.merge(ward, -1L, Long::sum);
                    after.merge(to.get(random.nextInt(to.size())), 1L, Long::sum);
                }
            }
        });
        after.merge(WARDS.get(random.nextInt(4)), (long) random.nextInt(3), Long::sum);
        return after;
    }

    private static Set<String> some(Random random) {
        Set<String> some = new LinkedHashSet<>(WARDS);
        some.removeIf(ward -> random.nextInt(4) == 0);
        return some;
    }

    @Test
    void what_was_taken_back_binds_nothing() {
        List<Edition> editions = List.of(
                edition(wards(4, 2, 0, 0), Set.of("old1", "old2")), edition(wards(0, 2, 3, 0), Set.of("old2", "new1")));
        assertThat(isKept(editions, Vow.covers(0, List.of("old1"), new Interval(2, 4), 0)))
                .isTrue();
    }

    private static final Map<String, Set<String>> RENAMED = Map.of(
            "a", Set.of("x"), "b", Set.of("y"), "c", Set.of("z"), "x", Set.of("a"), "y", Set.of("b"), "z", Set.of("c"));

    @Test
    void releases_that_are_safe_for_who_does_not_know_the_overlaps_are_caught_and_mended() {
        TableProgramme first = programme(ordered("a", 3, "b", 7, "c", 9, "x", 0, "y", 0, "z", 0), RENAMED);
        TableProgramme second = programme(ordered("a", 0, "b", 0, "c", 0, "x", 3, "y", 13, "z", 9), RENAMED);
        assertThat(mended(first, second)).containsEntry(List.of("z"), new Shown.Coded());
    }

    @Test
    void what_was_added_to_a_ward_that_has_another_code_now_is_not_known() {
        TableProgramme first = programme(ordered("a", 7, "b", 8, "c", 19, "x", 0, "y", 0, "z", 0), RENAMED);
        TableProgramme second = programme(ordered("a", 0, "b", 0, "c", 0, "x", 9, "y", 14, "z", 19), RENAMED);
        assertThat(mended(first, second)).containsEntry(List.of("x"), new Shown.Coded());
    }

    @Test
    void how_few_lie_where_two_wards_overlap_is_not_known() {
        TableProgramme first = programme(wards(6, 9, 0, 0), OVERLAPS);
        TableProgramme second = programme(wards(0, 0, 5, 10), OVERLAPS);
        assertThat(mended(first, second)).containsEntry(List.of("new1"), new Shown.Coded());
    }

    /** Returns what is shown of the second, having shown that each is safe alone, and that both together are not. */
    private static Map<List<String>, Shown> mended(TableProgramme first, TableProgramme second) {
        Map<List<String>, Shown> before = protect(List.of(new Edition(first, Map.of(), Map.of())));
        Map<List<String>, Shown> after = protect(List.of(new Edition(second, Map.of(), Map.of())));
        List<Edition> alone = List.of(new Edition(first, before, Map.of()), new Edition(second, after, Map.of()));
        List<Edition> ignorant = forgetting(alone);
        assertThat(JointAttack.on(ignorant, Vows.of(SUPPRESS, ignorant)).isSafe())
                .isTrue();
        assertThat(JointAttack.on(alone, Vows.of(SUPPRESS, alone)).failed()).isNotEmpty();
        Map<List<String>, Shown> mended =
                protect(List.of(new Edition(first, before, Map.of()), new Edition(second, Map.of(), Map.of())));
        List<Edition> together = List.of(new Edition(first, before, Map.of()), new Edition(second, mended, Map.of()));
        assertThat(JointAttack.on(together, Vows.of(SUPPRESS, together)).failed())
                .as("nothing was conceded")
                .isEmpty();
        return mended;
    }

    private static Map<List<String>, Shown> protect(List<Edition> editions) {
        Outcome outcome = Population.protect(
                editions.get(editions.size() - 1).programme(),
                SUPPRESS,
                List.of(new Population.Audience(SUPPRESS, editions, true)),
                Map.of(),
                Set.of());
        assertThat(outcome.isSafe()).isTrue();
        return outcome.shown().orElseThrow();
    }

    private static Map<String, Long> ordered(Object... wards) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < wards.length; i += 2) {
            counts.put((String) wards[i], ((Integer) wards[i + 1]).longValue());
        }
        return counts;
    }
}
