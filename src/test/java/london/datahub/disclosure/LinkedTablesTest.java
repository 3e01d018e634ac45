package london.datahub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkedTablesTest {
    private static final List<Dimension> DIMENSIONS = List.of(
            dimension("place", "London", "Enfield", "Barnet"),
            dimension("age", "all", "adult", "child"),
            dimension("type", "all", "labour", "sexual"));

    private static Dimension dimension(String name, String total, String... parts) {
        List<Hierarchy.Entry> entries = new java.util.ArrayList<>();
        entries.add(new Hierarchy.Entry(total, Optional.empty()));
        for (String part : parts) {
            entries.add(new Hierarchy.Entry(part, Optional.of(total)));
        }
        return new Dimension(name, List.of(Hierarchy.of(entries)), true);
    }

    private static TableProgramme compile(Map<List<String>, Long> counts) {
        return LinkedTables.compile(new CountTable(DIMENSIONS, counts), counts.keySet(), Map.of(), List.of());
    }

    private static Map<List<String>, Long> byAgeAndByType() {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        counts.put(List.of("Enfield", "adult", "all"), 6L);
        counts.put(List.of("Enfield", "child", "all"), 1L);
        counts.put(List.of("Barnet", "adult", "all"), 2L);
        counts.put(List.of("Barnet", "child", "all"), 0L);
        counts.put(List.of("London", "all", "labour"), 4L);
        counts.put(List.of("London", "all", "sexual"), 5L);
        return counts;
    }

    @Test
    void tables_are_linked_by_totals_that_neither_publishes() {
        TableProgramme programme = compile(byAgeAndByType());
        assertThat(programme.cells())
                .filteredOn(cell -> cell.codes().equals(List.of("London", "all", "all")))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.isPublished()).isFalse();
                    assertThat(cell.count()).isEqualTo(9);
                });
    }

    @Test
    void tables_that_do_not_agree_are_refused() {
        Map<List<String>, Long> counts = byAgeAndByType();
        counts.put(List.of("London", "all", "sexual"), 6L);
        assertThatThrownBy(() -> compile(counts)).isInstanceOf(ContradictoryTable.class);
    }

    @Test
    void a_published_total_with_a_part_missing_is_refused() {
        Map<List<String>, Long> counts = byAgeAndByType();
        counts.put(List.of("London", "child", "all"), 1L);
        counts.remove(List.of("Barnet", "child", "all"));
        assertThatThrownBy(() -> compile(counts)).hasMessageContaining("missing");
    }

    @Test
    void three_tables_in_a_ring_are_refused() {
        Map<List<String>, Long> counts = byAgeAndByType();
        counts.put(List.of("Enfield", "all", "labour"), 3L);
        counts.put(List.of("Enfield", "all", "sexual"), 4L);
        counts.put(List.of("Barnet", "all", "labour"), 1L);
        counts.put(List.of("Barnet", "all", "sexual"), 1L);
        counts.put(List.of("London", "adult", "labour"), 4L);
        counts.put(List.of("London", "adult", "sexual"), 4L);
        counts.put(List.of("London", "child", "labour"), 0L);
        counts.put(List.of("London", "child", "sexual"), 1L);
        assertThatThrownBy(() -> compile(counts)).hasMessageContaining("ring");
    }
}
