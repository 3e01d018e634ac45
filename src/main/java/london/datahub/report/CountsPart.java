package london.datahub.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.benchmark.Sentences;
import london.datahub.drawing.ColumnPlot;
import london.datahub.drawing.Drawing;
import london.datahub.report.Block.Grid;

/**
 * Counts of a published table, one dimension down and one across, as they were released.
 *
 * @param chart the row that is also drawn as columns
 */
record CountsPart(
        String table,
        String measure,
        String title,
        String down,
        String across,
        Map<String, String> where,
        Optional<String> chart)
        implements Part {
    @Override
    public List<Block> write(Making making) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, Map<String, Object>>> cells = new LinkedHashMap<>();
        for (Map<String, Object> row : making.rows(table, where)) {
            String column = String.valueOf(row.get(across));
            columns.add(column);
            cells.computeIfAbsent(String.valueOf(row.get(down)), name -> new LinkedHashMap<>())
                    .put(column, row);
        }
        if (cells.isEmpty()) {
            return List.of(new Block.Words(making.filled(title) + ": the release has no figures."));
        }
        List<Block> blocks = new ArrayList<>();
        chart.filter(cells::containsKey)
                .map(row -> drawn(making.filled(title), columns, cells.get(row)))
                .ifPresent(blocks::add);
        blocks.add(new Grid(making.filled(title), making.filled(title), headers(columns), rows(columns, cells)));
        return blocks;
    }

    private List<String> headers(Set<String> columns) {
        List<String> headers = new ArrayList<>(List.of(readable(down)));
        headers.addAll(columns);
        return headers;
    }

    private List<List<Object>> rows(Set<String> columns, Map<String, Map<String, Map<String, Object>>> cells) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>(cells.keySet());
        names.sort(Comparator.comparingInt(CountsPart::place));
        for (String name : names) {
            Map<String, Map<String, Object>> byColumn = cells.get(name);
            List<Object> row = new ArrayList<>(List.of(readable(name)));
            columns.forEach(column -> row.add(cell(byColumn.getOrDefault(column, Map.of()))));
            rows.add(row);
        }
        return rows;
    }

    private Object cell(Map<String, Object> row) {
        return row.get(measure) instanceof Number number
                ? number.longValue()
                : row.getOrDefault(measure + "_shown", "[x]");
    }

    private Block drawn(String title, Set<String> columns, Map<String, Map<String, Object>> row) {
        List<ColumnPlot.Column> drawn = columns.stream()
                .map(column -> column(column, row.getOrDefault(column, Map.of())))
                .toList();
        String said = Sentences.listed(drawn.stream()
                .map(column -> column.period() + ": " + column.shown())
                .toList());
        return new Block.Picture(title, ColumnPlot.draw(drawn, Drawing.PAPER), said + ".");
    }

    private ColumnPlot.Column column(String period, Map<String, Object> cell) {
        return new ColumnPlot.Column(
                period,
                Optional.ofNullable((Number) cell.get(measure)).map(Number::doubleValue),
                String.valueOf(cell.getOrDefault(measure + "_shown", "[x]")));
    }

    /** What is not known or in no borough stands below the rest, and sums below everything. */
    private static int place(String name) {
        return switch (name) {
            case "not known", "Not known", "No London borough" -> 1;
            case "all", "London" -> 2;
            default -> 0;
        };
    }

    static String readable(String column) {
        String words = column.replace("_name", "").replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
