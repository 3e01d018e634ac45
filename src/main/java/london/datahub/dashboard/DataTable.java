package london.datahub.dashboard;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures of a chart as a table.
 *
 * @param names headings of the columns that say what a row is about
 * @param values headings of the columns with figures
 */
public record DataTable(List<String> names, List<String> values, List<Row> rows) {
    /** One row. */
    public record Row(List<String> names, List<Cell> cells) {}

    static final DataTable NONE = new DataTable(List.of(), List.of(), List.of());

    /** Returns the reasons for every code that stands in it. */
    public List<CodedReason> reasons() {
        return CodedReason.in(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.value().isEmpty())
                .map(Cell::shown)
                .collect(Collectors.toSet()));
    }
}
