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
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody finds out who knows one victim, against one who goes through every possible table. */
class KnownVictimTest {
    private static final int TABLES = 12;
    private static final long MOST = 60;
    private static final Policy SUPPRESS = new Policy(Policy.Method.SUPPRESSION, 5, Optional.empty());
    private static final Policy ROUND = new Policy(Policy.Method.ROUNDING, 5, Optional.of(Duration.ofMillis(50)));

    /** A promise and the figure in which the known victim stands. */
    private record Answer(Vow vow, int edition, List<String> known) {}

    private int broken;
    private int compared;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agrees_with_going_through_every_table_whatever_is_hidden(int dimensions) {
        RandomTables tables = new RandomTables(300 + dimensions);
        Random random = new Random(dimensions);
        for (int t = 0; t < TABLES; t++) {
            TableProgramme programme = TableCompiler.compile(tables.next(dimensions, 12));
            Edition told = new Edition(programme, hidden(programme, random), Map.of());
            compare(List.of(told), promised(List.of(told), (e, codes) -> openUpTo(e, codes, random)));
        }
        bothWereCompared();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void agrees_with_going_through_every_table_where_counts_are_rounded(int dimensions) {
        RandomTables tables = new RandomTables(400 + dimensions);
        Random random = new Random(dimensions);
        for (int t = 0; t < TABLES / 2; t++) {
            TableProgramme programme = TableCompiler.compile(tables.next(dimensions, 12));
            ReleasedTable rounded =
                    Protection.of(programme, List.of(), ROUND).table().orElseThrow();
            Edition told = new Edition(programme, rounded.byCodes(), Map.of());
            compare(
                    List.of(told),
                    promised(List.of(told), (e, codes) -> Vow.asWideAs(e, codes, 4 + random.nextInt(5))));
        }
        bothWereCompared();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void agrees_with_going_through_every_pair_of_tables_that_grows(int dimensions) {
        RandomTables tables = new RandomTables(500 + dimensions);
        Random random = new Random(dimensions);
        for (int t = 0; t < TABLES; t++) {
            CountTable sooner = tables.next(dimensions, 8);
            Map<List<String>, Long> counts = new LinkedHashMap<>(sooner.counts());
            tables.filled(sooner.dimensions(), 4)
                    .counts()
                    .forEach((codes, added) -> counts.merge(codes, added, Long::sum));
            TableProgramme before = TableCompiler.compile(sooner);
            TableProgramme now = TableCompiler.compile(new CountTable(sooner.dimensions(), counts));
            List<Edition> told = List.of(
                    new Edition(before, hidden(before, random), Map.of()),
                    new Edition(now, hidden(now, random), Map.of()));
            compare(told, promised(told, (e, codes) -> openUpTo(e, codes, random)));
        }
        bothWereCompared();
    }

    @Test
    void finds_what_two_sums_with_the_same_hidden_count_tell() {
        List<Edition> told = twoSums(1);
        Set<Vow> kept = keptToEverybody(told);

        KnownVictim.Result found = KnownVictim.attack(told, kept);

        assertThat(found.failed()).hasSize(1);
        KnownVictim.Narrowed narrowed = found.failed().get(0);
        assertThat(narrowed.vow().codes()).containsExactly("rest 0");
        assertThat(narrowed.known()).containsExactly("in both");
        assertThat(narrowed.seen().low()).isEqualTo(2);
    }

    @Test
    void what_is_too_much_to_be_listed_is_not_proved_all_the_same() {
        List<Edition> told = twoSums(510);

        KnownVictim.Result found = KnownVictim.attack(told, keptToEverybody(told));

        assertThat(found.failed()).hasSize(500);
        assertThat(found.asked() - found.proved()).isGreaterThanOrEqualTo(510);
        assertThat(found.isSafe()).isFalse();
    }

    // What is left of each total is twice the count that both sums hide.
    private static List<Edition> twoSums(int totals) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of("one sum", "other sum").forEach(name -> counts.put(name, 5L));
        List.of("in one", "in other").forEach(name -> counts.put(name, 4L));
        counts.put("in both", 1L);
        List<Relation> relations = new ArrayList<>(List.of(Relation.sum(0, 2, 4), Relation.sum(1, 3, 4)));
        for (int i = 0; i < totals; i++) {
            relations.add(Relation.sum(counts.size(), 2, 3, counts.size() + 1));
            counts.put("total " + i, 10L);
            counts.put("rest " + i, 2L);
        }
        List<Cell> cells = new ArrayList<>();
        Map<List<String>, Shown> shown = new HashMap<>();
        counts.forEach((name, count) -> {
            cells.add(Cell.published(List.of(name), count));
            shown.put(List.of(name), count < 5 ? new Shown.Coded() : new Shown.Exact(count));
        });
        return List.of(new Edition(new TableProgramme(cells, relations), shown, Map.of()));
    }

    private static Set<Vow> keptToEverybody(List<Edition> told) {
        JointAttack.Result everybody = JointAttack.on(told, Vows.of(SUPPRESS, told));
        assertThat(everybody.isSafe()).isTrue();
        return everybody.kept().keySet();
    }

    private static Vow openUpTo(int edition, List<String> codes, Random random) {
        int most = 2 + random.nextInt(4);
        return random.nextBoolean()
                ? Vow.covers(edition, codes, new Interval(0, most), most - 1.0)
                : Vow.asWideAs(edition, codes, most);
    }

    private static Map<List<String>, Shown> hidden(TableProgramme programme, Random random) {
        Map<List<String>, Shown> shown = new HashMap<>();
        for (int i = 0; i < programme.size(); i++) {
            Cell cell = programme.cell(i);
            boolean hides = i > 0 && random.nextInt(10) < 7;
            shown.put(cell.codes(), hides ? new Shown.Coded() : new Shown.Exact(cell.count()));
        }
        return shown;
    }

    private void bothWereCompared() {
        assertThat(broken).isPositive();
        assertThat(compared - broken).isGreaterThan(20);
    }

    private static Set<Vow> promised(List<Edition> told, BiFunction<Integer, List<String>, Vow> promise) {
        Set<Vow> promised = new HashSet<>();
        for (int e = 0; e < told.size(); e++) {
            int edition = e;
            told.get(e).own().forEach((codes, shown) -> {
                if (!(shown instanceof Shown.Exact)) {
                    promised.add(promise.apply(edition, codes));
                }
            });
        }
        return promised;
    }

    private void compare(List<Edition> told, Set<Vow> kept) {
        KnownVictim.Result result = KnownVictim.attack(told, kept);
        Set<Answer> failed = result.failed().stream()
                .map(narrowed -> new Answer(narrowed.vow(), narrowed.edition(), narrowed.known()))
                .collect(Collectors.toSet());
        assertThat(failed).hasSameSizeAs(result.failed());
        assertThat(failed.size()).isEqualTo((int) (result.asked() - result.proved()));
        EveryHistory every = new EveryHistory(told, MOST);
        Set<List<String>> before = new HashSet<>();
        int people = 0;
        for (int e = 0; e < told.size(); e++) {
            Set<List<String>> occupied = occupied(told.get(e));
            for (List<String> known : occupied) {
                if (before.contains(known)) {
                    continue;
                }
                people++;
                Optional<List<Map<List<String>, Interval>>> open =
                        every.intervals(e, Map.of(known, new Interval(1, MOST)));
                if (open.isEmpty()) {
                    return;
                }
                int edition = e;
                kept.forEach(vow -> compare(vow, edition, known, open.get(), failed));
            }
            before = occupied;
        }
        assertThat(result.asked()).isEqualTo((long) kept.size() * people);
    }

    private static Set<List<String>> occupied(Edition edition) {
        return edition.programme().cells().stream()
                .filter(cell -> cell.count() >= 1 && !(edition.own().get(cell.codes()) instanceof Shown.Exact))
                .map(Cell::codes)
                .collect(Collectors.toSet());
    }

    private void compare(
            Vow vow, int edition, List<String> known, List<Map<List<String>, Interval>> open, Set<Answer> failed) {
        Interval seen = open.get(vow.edition()).get(vow.codes());
        boolean isKept = seen.isAsWideAs(vow.width() - 1)
                && (vow.covers().low() > vow.covers().high()
                        || seen.low() <= vow.covers().low() + 1
                                && seen.high() >= vow.covers().high() - 1);
        compared++;
        broken += isKept ? 0 : 1;
        assertThat(failed.contains(new Answer(vow, edition, known)))
                .as("%s to who knows one of %s, every table %s", vow, known, seen)
                .isEqualTo(!isKept);
    }
}
