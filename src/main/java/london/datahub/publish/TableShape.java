package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a published table has, for those who define pages and reports over it.
 *
 * @param dimensions the columns that say what a row is about, without those that only name a code
 * @param labels the column that names a code, by the column of the code
 * @param measures what it counts
 * @param audiences whom it is meant for
 * @param from feeds whose data are in it; empty where it is about the feeds themselves
 * @param wardsInBoroughs whether a row's ward tells its borough
 */
public record TableShape(
        String name,
        List<String> dimensions,
        Map<String, String> labels,
        List<String> measures,
        Set<Audience> audiences,
        List<String> from,
        boolean wardsInBoroughs) {
    static TableShape of(TableDefinition table) {
        Map<String, String> labels = new LinkedHashMap<>();
        table.dimensions().forEach(d -> d.labelledBy().ifPresent(label -> labels.put(d.column(), label)));
        return new TableShape(
                table.name(),
                table.dimensions().stream().map(Dimension::column).toList(),
                labels,
                table.measures(),
                table.audiences().keySet(),
                table.from(),
                table.dimensions().stream().anyMatch(d -> d.hierarchy() == Hierarchy.WARD_BOROUGH));
    }
}
