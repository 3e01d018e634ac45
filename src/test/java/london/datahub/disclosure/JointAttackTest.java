package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What several releases, to one audience or to two, tell together. */
class JointAttackTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));
    private static final Policy ROUND = new Policy(Policy.Method.ROUNDING, 5, Optional.of(Duration.ofMillis(200)));

    private static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("area", List.of(RandomTables.tree("a", 6)), true),
            new Dimension("type", List.of(RandomTables.tree("t", 3)), true));

    private final Map<List<String>, Long> first =
            new RandomTables(7).filled(DIMENSIONS, 90).counts();
    private final Map<List<String>, Long> second = later(first, 8, 9);

    private static Map<List<String>, Long> later(Map<List<String>, Long> before, int seed, int more) {
        Map<List<String>, Long> counts = new LinkedHashMap<>(before);
        new RandomTables(seed)
                .filled(DIMENSIONS, more)
                .counts()
                .forEach((codes, added) -> counts.merge(codes, added, Long::sum));
        return counts;
    }

    private static TableProgramme programme(Map<List<String>, Long> counts, Map<List<String>, Interval> known) {
        return LinkedTables.compile(new CountTable(DIMENSIONS, counts), counts.keySet(), known, List.of());
    }

    private static Outcome protect(
            Policy policy, TableProgramme now, List<Edition> editions, Set<List<String>> stillHidden) {
        return Population.protect(
                now, policy, List.of(new Population.Audience(policy, editions, true)), Map.of(), stillHidden);
    }

    private static Edition untold(TableProgramme programme) {
        return new Edition(programme, Map.of(), Map.of());
    }

    private static Map<List<String>, Shown> alone(Policy policy, Map<List<String>, Long> counts) {
        TableProgramme programme = programme(counts, Map.of());
        Outcome outcome = protect(policy, programme, List.of(untold(programme)), Set.of());
        assertThat(outcome.isSafe()).isTrue();
        return outcome.shown().orElseThrow();
    }

    @Test
    void two_suppressed_releases_each_safe_alone_are_caught_together_where_the_ledger_is_ignored() {
        List<Edition> both = List.of(
                new Edition(programme(first, Map.of()), alone(SUPPRESS, first), Map.of()),
                new Edition(programme(second, Map.of()), alone(SUPPRESS, second), Map.of()));
        assertThat(JointAttack.on(both, Vows.of(SUPPRESS, both)).failed()).isNotEmpty();
    }

    @Test
    void the_second_release_in_the_light_of_the_first_is_safe_with_it() {
        Map<List<String>, Shown> before = alone(SUPPRESS, first);
        TableProgramme now = programme(second, Map.of());
        Set<List<String>> stillHidden = second.keySet().stream()
                .filter(codes -> second.get(codes) - first.get(codes) < 5
                        && (before.get(codes) instanceof Shown.Coded || second.get(codes) - first.get(codes) > 0))
                .collect(Collectors.toSet());
        List<Edition> editions = List.of(new Edition(programme(first, Map.of()), before, Map.of()), untold(now));
        Outcome outcome = protect(SUPPRESS, now, editions, stillHidden);
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.attacks().get(0).kept().keySet()).anyMatch(vow -> vow.edition() == 0);
        assertThat(outcome.attacks().get(0).kept().keySet()).anyMatch(Vow::isOfAddition);
    }

    @Test
    void rounding_to_the_nearest_5_is_caught() {
        TableProgramme programme = programme(first, Map.of());
        Map<List<String>, Shown> nearest = new HashMap<>();
        first.forEach((codes, count) -> nearest.put(codes, new Nearest(Math.round(count / 5.0) * 5).shown()));
        List<Edition> told = List.of(new Edition(programme, nearest, Map.of()));
        List<Vow> vows = nearest.keySet().stream()
                .map(codes -> Vow.asWideAs(0, codes, 4))
                .toList();
        assertThat(JointAttack.on(told, vows).failed()).isNotEmpty();
    }

    /** A count rounded to the nearest multiple lies within 2 of it: as narrow as rounding to a base of 3. */
    private record Nearest(long rounded) {
        private Shown shown() {
            return new Shown.Rounded(rounded, 3);
        }
    }

    @Test
    void partners_who_read_the_rounded_figures_too_find_no_count_out() {
        Map<List<String>, Shown> rounded = alone(ROUND, first);
        TableProgramme ignorant = programme(first, Map.of());
        Map<List<String>, Interval> known = new HashMap<>();
        rounded.forEach((codes, shown) -> known.put(codes, shown.tells()));
        Outcome outcome =
                protect(SUPPRESS, programme(first, known), List.of(new Edition(ignorant, Map.of(), rounded)), Set.of());
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.attacks().get(0).kept().values()).allMatch(seen -> seen.isAsWideAs(4));
    }

    @Test
    void rounded_releases_together_leave_every_count_and_every_small_addition_open() {
        TableProgramme now = programme(second, Map.of());
        Map<List<String>, Shown> before = alone(ROUND, first);
        List<Edition> editions = List.of(new Edition(programme(first, Map.of()), before, Map.of()), untold(now));
        Outcome outcome = Population.protect(
                now, ROUND, List.of(new Population.Audience(ROUND, editions, true)), before, Set.of());
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.attacks().get(0).kept().keySet()).anyMatch(Vow::isOfAddition);
    }
}
