package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacker and the protector against one who simply goes through every possible table. */
class BruteForceTest {
    private static final int TABLES = 10;
    private static final Policy SUPPRESS = new Policy(Policy.Method.SUPPRESSION, 5, Optional.of(Duration.ofMillis(50)));
    private static final Policy ROUND = new Policy(Policy.Method.ROUNDING, 5, Optional.of(Duration.ofMillis(50)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_attacker_agrees_with_going_through_every_table_whatever_is_hidden(int dimensions) {
        RandomTables tables = new RandomTables(dimensions);
        Random random = new Random(dimensions);
        int compared = 0;
        for (int t = 0; t < TABLES; t++) {
            TableProgramme programme = TableCompiler.compile(tables.next(dimensions, 9));
            List<Interval> shown = IntStream.range(0, programme.size())
                    .mapToObj(i -> i > 0 && random.nextInt(10) < 6 ? Interval.COUNT : exactly(programme, i))
                    .toList();
            compared += compare(programme, shown, hidden(programme, shown), 9);
        }
        assertThat(compared).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nobody_recovers_what_suppression_hides(int dimensions) {
        RandomTables tables = new RandomTables(100 + dimensions);
        int compared = 0;
        for (int t = 0; t < TABLES; t++) {
            TableProgramme programme = TableCompiler.compile(tables.next(dimensions, 14));
            Protection protection = Protection.of(programme, List.of(), SUPPRESS);
            assertThat(protection.isSafe()).isTrue();
            List<Interval> shown = protection.table().orElseThrow().tells();
            assertThat(protection.table().orElseThrow().shown())
                    .noneMatch(cell -> cell instanceof Shown.Exact exact && exact.count() > 0 && exact.count() < 5);
            compared += compare(programme, shown, small(programme), 20);
        }
        assertThat(compared).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void rounded_counts_add_up_and_tell_no_more_than_their_band(int dimensions) {
        RandomTables tables = new RandomTables(200 + dimensions);
        for (int t = 0; t < TABLES; t++) {
            TableProgramme programme = TableCompiler.compile(tables.next(dimensions, dimensions > 2 ? 12 : 60));
            Protection protection = Protection.of(programme, List.of(), ROUND);
            assertThat(protection.isSafe()).isTrue();
            List<Shown> shown = protection.table().orElseThrow().shown();
            assertThat(programme.relations())
                    .allMatch(relation -> relation.holds(i -> ((Shown.Rounded) shown.get(i)).count()));
            assertThat(IntStream.of(programme.published()).boxed())
                    .allMatch(i -> Math.abs(((Shown.Rounded) shown.get(i)).count()
                                    - programme.cell(i).count())
                            < 5);
            List<Interval> tells = protection.table().orElseThrow().tells();
            compare(
                    programme,
                    tells,
                    IntStream.range(0, programme.size())
                            .mapToObj(i -> Promise.asWideAs(i, 4))
                            .toList(),
                    1000);
        }
    }

    private static Interval exactly(TableProgramme programme, int cell) {
        return Interval.exactly(programme.cell(cell).count());
    }

    private static List<Promise> small(TableProgramme programme) {
        return IntStream.range(0, programme.size())
                .filter(i -> programme.cell(i).count() > 0 && programme.cell(i).count() < 5)
                .mapToObj(i -> Promise.covers(i, 0, 5))
                .toList();
    }

    private static List<Promise> hidden(TableProgramme programme, List<Interval> shown) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < programme.size(); i++) {
            if (shown.get(i).width() > 0) {
                promises.add(Promise.covers(i, 0, 5));
            }
        }
        return promises;
    }

    private static int compare(TableProgramme programme, List<Interval> shown, List<Promise> promises, long most) {
        Optional<List<Interval>> every = EveryTable.intervals(programme, shown, most);
        if (every.isEmpty() || promises.isEmpty()) {
            return 0;
        }
        AttackReport report = Attacker.attack(programme, shown, promises);
        for (Finding finding : report.findings()) {
            Promise promise = finding.promise();
            assertThat(finding.outcome() == Finding.Outcome.KEPT)
                    .as(
                            "cell %s, attacker %s, every table %s",
                            promise, finding, every.get().get(promise.cell()))
                    .isEqualTo(promise.isKeptBy(every.get().get(promise.cell())));
        }
        return report.findings().size();
    }
}
