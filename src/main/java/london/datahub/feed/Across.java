package london.datahub.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.definition.Definition;

/**
 * Counts that stand side by side in a row: each such column becomes a row of its own.
 *
 * @param measure the fact's column that takes the count
 * @param months whether every column headed by a month counts; then {@code columns} is empty
 * @param columns what a heading says of its counts: codes by the fact's column
 * @param totals headings of sums of the others, not read
 * @param mayBeWithheld whether a count may be a mark as {@code <5}: no number, and the reason why
 */
public record Across(
        String measure,
        boolean months,
        Map<String, Map<String, String>> columns,
        List<String> totals,
        boolean mayBeWithheld) {
    static Across ofMonths(Definition d) {
        return new Across(d.text("measure"), true, Map.of(), List.of(), d.flag("may-be-withheld"));
    }

    static Across ofValues(Definition d) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        d.children("columns", (heading, codes) -> columns.put(heading, codes.rest()));
        return new Across(d.text("measure"), false, columns, d.texts("totals"), d.flag("may-be-withheld"));
    }
}
