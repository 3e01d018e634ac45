package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarginsTest {
    private final CountTable cube = new RandomTables(3).next(3, 30);

    @Test
    void two_tables_that_share_a_dimension_need_no_inner_cube() {
        CountTable linked = only(Set.of(0, 1), Set.of(0, 2));
        assertThat(Margins.standAlone(linked)).isTrue();
        assertThat(TableCompiler.compile(linked).cells()).allMatch(Cell::isPublished);
    }

    @Test
    void three_tables_in_a_ring_are_bound_by_the_cube_that_none_publishes() {
        CountTable ring = only(Set.of(0, 1), Set.of(0, 2), Set.of(1, 2));
        assertThat(Margins.standAlone(ring)).isFalse();
        assertThat(TableCompiler.compile(ring).cells()).anyMatch(cell -> cell.role() == Cell.Role.UNPUBLISHED);
    }

    @Test
    void a_table_with_a_missing_cell_keeps_the_cell_to_the_attacker() {
        Map<List<String>, Long> holed = new LinkedHashMap<>(cube.counts());
        holed.remove(List.of("d00", "d10", "d20"));
        assertThat(TableCompiler.compile(new CountTable(cube.dimensions(), holed))
                        .cells())
                .filteredOn(cell -> !cell.isPublished())
                .singleElement()
                .satisfies(
                        cell -> assertThat(cell.count()).isEqualTo(cube.counts().get(List.of("d00", "d10", "d20"))));
    }

    @Test
    void leaving_the_inner_cube_out_changes_no_interval() {
        CountTable linked = only(Set.of(0, 1), Set.of(0, 2));
        TableProgramme small = TableCompiler.compile(linked);
        CountTable whole = cube;
        List<Cell> cells = whole.counts().keySet().stream()
                .map(codes -> linked.counts().containsKey(codes)
                        ? Cell.published(codes, linked.counts().get(codes))
                        : Cell.unpublished(codes))
                .toList();
        TableProgramme large =
                new TableProgramme(cells, TableCompiler.compile(whole).relations());
        assertThat(intervals(small)).isEqualTo(intervals(large));
    }

    private static Map<List<String>, String> intervals(TableProgramme programme) {
        List<Interval> shown = IntStream.range(0, programme.size())
                .mapToObj(i -> programme.cell(i).isPublished()
                                && programme.cell(i).codes().hashCode() % 3 != 0
                        ? Interval.exactly(programme.cell(i).count())
                        : Interval.COUNT)
                .toList();
        List<Promise> impossible = IntStream.range(0, programme.size())
                .filter(i -> programme.cell(i).isPublished())
                .mapToObj(i -> Promise.covers(i, -1, 1000))
                .toList();
        return Attacker.attack(programme, shown, impossible).findings().stream()
                .collect(Collectors.toMap(
                        finding -> programme.cell(finding.promise().cell()).codes(),
                        finding -> "%.3f to %.3f"
                                .formatted(finding.seen().low(), finding.seen().high())));
    }

    @SafeVarargs
    private CountTable only(Set<Integer>... tables) {
        Map<List<String>, Long> kept = new LinkedHashMap<>();
        cube.counts().forEach((codes, count) -> {
            Set<Integer> brokenDown = IntStream.range(0, 3)
                    .filter(d -> !codes.get(d).equals("d" + d + "all"))
                    .boxed()
                    .collect(Collectors.toSet());
            for (Set<Integer> table : tables) {
                if (table.containsAll(brokenDown)) {
                    kept.put(codes, count);
                }
            }
        });
        return new CountTable(cube.dimensions(), kept);
    }
}
