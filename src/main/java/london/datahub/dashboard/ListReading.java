package london.datahub.dashboard;

import java.util.List;
import java.util.Map;
import london.datahub.publish.PublishedColumn;
import london.datahub.publish.PublishedTable;

/** Makes a list of released rows, columns as the page names them. */
final class ListReading {
    private ListReading() {}

    static DataTable table(Chart chart, Choice choice, ReleaseReading reading, PublishedTable table) {
        List<String> measures = table.columns().stream()
                .filter(column -> column.role() == PublishedColumn.Role.MEASURE)
                .map(PublishedColumn::name)
                .toList();
        List<String> names = chart.columns().keySet().stream()
                .filter(column -> !measures.contains(column))
                .toList();
        List<String> values =
                chart.columns().keySet().stream().filter(measures::contains).toList();
        return new DataTable(
                names.stream().map(chart.columns()::get).toList(),
                values.stream().map(chart.columns()::get).toList(),
                reading.rows(table, choice.where(chart)).stream()
                        .map(row -> row(row, names, values))
                        .toList());
    }

    private static DataTable.Row row(Map<String, Object> row, List<String> names, List<String> values) {
        return new DataTable.Row(
                names.stream()
                        .map(name -> row.get(name) == null ? "" : PeriodWords.full(String.valueOf(row.get(name))))
                        .toList(),
                values.stream()
                        .map(value -> Cell.of(row.get(value), row.get(value + "_shown")))
                        .toList());
    }
}
