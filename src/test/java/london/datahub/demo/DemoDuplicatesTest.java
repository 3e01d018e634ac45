package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.demo.ReadBack.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDuplicatesTest {
    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void at_least_a_twentieth_of_all_rows_are_duplicates_within_and_across_sources(long seed) {
        ReadBack read = ReadBack.ofSeed(seed);
        Map<String, Integer> kinds = new HashMap<>();
        read.truth.stream()
                .filter(row -> !row.getField("feed").equals("safeguarding-concerns"))
                .forEach(row -> kinds.merge(row.getField("duplicate"), 1, Integer::sum));
        double rows = kinds.values().stream().mapToInt(Integer::intValue).sum();
        double caseRows = cases(read).size();
        int fresh = kinds.get(CaseRow.REPEAT) + kinds.get(CaseRow.OTHER_SOURCE);
        assertThat((rows - kinds.get("")) / rows).isGreaterThan(0.05);
        assertThat(fresh / caseRows).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void a_row_is_a_duplicate_exactly_where_its_event_was_there_before(long seed) {
        ReadBack read = ReadBack.ofSeed(seed);
        Set<String> inFile = new HashSet<>();
        Set<String> ofSupplier = new HashSet<>();
        for (Entry entry : cases(read)) {
            String kind = entry.truth().getField("duplicate");
            boolean repeat = !inFile.add(entry.truth().getField("file") + entry.event());
            boolean again = !ofSupplier.add(entry.file().organisation() + entry.event());
            assertThat(kind.equals(CaseRow.REPEAT)).isEqualTo(repeat);
            assertThat(kind.equals(CaseRow.RESUBMISSION)).isEqualTo(again && !repeat);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void a_repeated_row_is_the_same_in_every_cell(long seed) {
        Map<String, Map<String, String>> first = new HashMap<>();
        for (Entry entry : cases(ReadBack.ofSeed(seed))) {
            String key = entry.truth().getField("file") + entry.event();
            assertThat(entry.cells()).isEqualTo(first.computeIfAbsent(key, k -> entry.cells()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void a_correction_settles_outcomes_that_were_pending(long seed) {
        Map<String, Set<String>> outcomes = new HashMap<>();
        ReadBack.ofSeed(seed)
                .entries("met-offences")
                .forEach(entry -> outcomes.computeIfAbsent(entry.event(), e -> new HashSet<>())
                        .add(entry.of("outcome_on").isEmpty() ? "open" : "settled"));
        assertThat(outcomes.values()).contains(Set.of("open", "settled"));
    }

    private static List<Entry> cases(ReadBack read) {
        var entries = new ArrayList<>(read.entries("met-offences"));
        entries.addAll(read.entries("nrm-referrals"));
        return entries;
    }
}
