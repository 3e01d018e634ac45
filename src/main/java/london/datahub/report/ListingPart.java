package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.publish.PublishedColumn;
import london.datahub.report.Block.Grid;

/** A published table as it was released, row by row. */
record ListingPart(String table, String title, Map<String, String> where, List<String> leaveOut) implements Part {
    @Override
    public List<Block> write(Making making) {
        List<Map<String, Object>> found = making.rows(table, where);
        if (found.isEmpty()) {
            return List.of(new Block.Words(making.filled(title) + ": the release has no figures."));
        }
        List<PublishedColumn> columns = making.figures().table(table).columns().stream()
                .filter(column -> column.role() != PublishedColumn.Role.SHOWN && !leaveOut.contains(column.name()))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : found) {
            rows.add(columns.stream().map(column -> cell(row, column)).toList());
        }
        return List.of(new Grid(
                making.filled(title),
                making.filled(title),
                columns.stream()
                        .map(column -> CountsPart.readable(column.name()))
                        .toList(),
                rows));
    }

    private static Object cell(Map<String, Object> row, PublishedColumn column) {
        Object value = row.get(column.name());
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value != null ? value.toString() : String.valueOf(row.getOrDefault(column.name() + "_shown", "[x]"));
    }
}
