package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What earlier releases have told together can be promised no more. */
class ForegoneTest {
    private static final Policy SUPPRESS =
            new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(100)));
    private static final List<String> YEAR = List.of("year");
    private static final List<String> Q1 = List.of("q1");
    private static final Map<List<String>, Long> TRUTH =
            new LinkedHashMap<>(Map.of(YEAR, 7L, Q1, 1L, List.of("q2"), 5L, List.of("q3"), 1L));

    private final TableProgramme programme = LinkedTables.compile(
            new CountTable(List.of(new Dimension("time", List.of(quarters()), true)), TRUTH),
            TRUTH.keySet(),
            Map.of(),
            List.of());

    private static Hierarchy quarters() {
        Optional<String> year = Optional.of("year");
        return Hierarchy.of(List.of(
                new Hierarchy.Entry("year", Optional.empty()),
                new Hierarchy.Entry("q1", year),
                new Hierarchy.Entry("q2", year),
                new Hierarchy.Entry("q3", year)));
    }

    /** Partners read an exact 5 for a quarter; then everybody reads 5, at most 9, for the year. */
    private List<Edition> fiveInAYearOfFive() {
        Map<List<String>, Shown> own = new LinkedHashMap<>();
        TRUTH.forEach((codes, count) -> own.put(codes, count == 5 ? new Shown.Exact(5) : new Shown.Coded()));
        own.remove(YEAR);
        return List.of(
                new Edition(programme, own, Map.of()),
                new Edition(programme, Map.of(), Map.of(YEAR, new Shown.Rounded(5, 5))));
    }

    @Test
    void a_release_tells_no_more_than_earlier_ones_did_and_leaves_open_what_they_left() {
        List<Edition> editions = fiveInAYearOfFive();
        Outcome outcome = Population.protect(
                programme, SUPPRESS, List.of(new Population.Audience(SUPPRESS, editions, true)), Map.of(), Set.of());
        assertThat(outcome.isSafe()).isTrue();
        assertThat(outcome.shown().orElseThrow()).containsEntry(YEAR, new Shown.Coded());
        assertThat(outcome.attacks().get(0).kept().values())
                .allMatch(seen -> seen.isAsWideAs(4))
                .anyMatch(seen -> seen.high() < 5);
    }

    @Test
    void what_a_release_tells_itself_is_not_excused_afterwards() {
        List<Edition> editions = fiveInAYearOfFive();
        Edition newest = editions.get(1).withOwn(Map.of(YEAR, new Shown.Exact(7)));
        List<Edition> told = List.of(editions.get(0), newest);
        assertThat(JointAttack.onAllReleased(told, Vows.of(SUPPRESS, told)).failed())
                .isNotEmpty();
    }

    @Test
    void an_interval_that_is_wide_enough_but_lies_elsewhere_is_not_what_was_promised() {
        Map<List<String>, Shown> own = new LinkedHashMap<>();
        TRUTH.forEach((codes, count) -> own.put(codes, new Shown.Exact(count)));
        own.put(Q1, new Shown.Coded());
        own.put(List.of("q2"), new Shown.Coded());
        List<Edition> told = List.of(new Edition(programme, own, Map.of()));
        Vow beyond = Vow.covers(0, Q1, new Interval(0, 7), 4);
        assertThat(JointAttack.on(told, List.of(beyond)).failed().get(beyond).isAsWideAs(4))
                .isTrue();
    }

    // Of 3,000 wards together everybody reads at most 4 for every one of them, however far from it they stand.
    @Test
    void what_a_sum_of_thousands_told_before_is_seen_too() {
        Map<List<String>, Long> wards = new LinkedHashMap<>(Map.of(YEAR, 4L));
        IntStream.range(0, 3_000).forEach(ward -> wards.put(List.of("w" + ward), ward < 4 ? 1L : 0L));
        Map<List<String>, Shown> own = new LinkedHashMap<>();
        wards.keySet().forEach(codes -> own.put(codes, new Shown.Coded()));
        own.put(YEAR, new Shown.Exact(4));
        List<Cell> cells = wards.entrySet().stream()
                .map(ward -> Cell.published(ward.getKey(), ward.getValue()))
                .toList();
        TableProgramme sum = new TableProgramme(
                cells, List.of(Relation.sum(0, IntStream.range(1, cells.size()).toArray())));
        Vow first = Vow.covers(0, List.of("w0"), new Interval(0, 5), 4);
        Foregone foregone = new Foregone();

        assertThat(foregone.add(List.of(new Edition(sum, own, Map.of())), Map.of(first, new Interval(0, 4))))
                .isTrue();

        assertThat(foregone.instead(List.of(first)))
                .containsExactly(Vow.covers(0, List.of("w0"), new Interval(0, 4), 4));
    }
}
