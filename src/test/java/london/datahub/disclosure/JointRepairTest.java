package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A release that looks safe by itself and is not, with what was told before. */
class JointRepairTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));
    private static final List<String> YEARS = List.of("years");
    private static final List<String> Q1 = List.of("q1");
    private static final List<String> Q2 = List.of("q2");

    private static TableProgramme programme(
            Map<List<String>, Long> truth, Set<List<String>> released, Map<List<String>, Interval> known) {
        List<Hierarchy.Entry> entries = new ArrayList<>(List.of(new Hierarchy.Entry("years", Optional.empty())));
        truth.keySet().stream()
                .filter(codes -> !codes.equals(YEARS))
                .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                .forEach(codes -> entries.add(new Hierarchy.Entry(codes.get(0), Optional.of("years"))));
        return LinkedTables.compile(
                new CountTable(
                        List.of(new Dimension("time", List.of(Hierarchy.of(entries)), true)),
                        new LinkedHashMap<>(truth)),
                released,
                known,
                List.of());
    }

    /**
     * Partners read a ward's first quarter exactly; then comes its second, and everybody reads the ward's rounded years.
     */
    private static Outcome secondQuarter(long first, long second, long years) {
        TableProgramme before = programme(Map.of(Q1, first), Set.of(Q1), Map.of());
        Shown.Rounded rounded = new Shown.Rounded(years, 5);
        Map<List<String>, Long> truth = Map.of(YEARS, first + second, Q1, first, Q2, second);
        TableProgramme now =
                programme(truth, Set.of(Q1, Q2), Map.of(Q1, Interval.exactly(first), YEARS, rounded.tells()));
        List<Edition> told = List.of(
                new Edition(before, Map.of(Q1, new Shown.Exact(first)), Map.of()),
                new Edition(programme(truth, truth.keySet(), Map.of()), Map.of(), Map.of(YEARS, rounded)));
        return Population.protect(
                now, SUPPRESS, List.of(new Population.Audience(SUPPRESS, told, true)), Map.of(), Set.of());
    }

    @Test
    void a_zero_that_was_shown_before_is_hidden_where_showing_it_again_would_tell_that_it_has_not_grown() {
        Outcome outcome = secondQuarter(0, 3, 5);
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.shown().orElseThrow()).containsEntry(Q1, new Shown.Coded());
        assertThat(outcome.attacks().get(0).kept().entrySet())
                .allMatch(kept -> kept.getKey().codes().equals(Q2))
                .allMatch(kept -> kept.getValue().covers(new Interval(0, 5)));
    }

    @Test
    void a_figure_that_was_shown_before_is_shown_again_where_hiding_it_would_not_help() {
        Outcome outcome = secondQuarter(20, 3, 20);
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.shown().orElseThrow()).containsEntry(Q1, new Shown.Exact(20));
    }

    @Test
    void nothing_is_safe_where_a_count_is_known_too_closely_whatever_is_hidden() {
        assertThat(secondQuarter(13, 1, 10).isSafe()).isFalse();
    }
}
