package london.datahub.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import london.datahub.disclosure.Shown;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills one table's draft: the rows of its SQL, the totals that may be made by adding, then what a person sees. */
final class DraftTable {
    private final JdbcTemplate database;
    private final TableDefinition table;
    private final int release;
    private final String name;

    DraftTable(DataSource warehouse, TableDefinition table, int release) {
        this.database = new JdbcTemplate(warehouse);
        this.table = table;
        this.release = release;
        this.name = "draft." + table.name();
    }

    /** Writes every row with its true figures, beside them in words where nobody's identity depends on them. */
    void fill(Moment moment) {
        add(table.selectedColumns(), "(" + moment.into(table.sql()) + ") leaf");
        table.summed().forEach(this::addTotal);
    }

    // Words are written with the row: to change a row again costs more than to make it.
    private void add(List<String> selected, String from) {
        List<String> columns = new ArrayList<>(table.selectedColumns());
        List<String> values = new ArrayList<>(selected);
        if (!table.isProtected()) {
            for (String measure : table.measures()) {
                String value = selected.get(columns.indexOf(measure));
                columns.add(TableDefinition.shown(measure));
                values.add("case when " + value + " is null then '[x]' else cast(" + value + " as varchar(20)) end");
            }
        }
        database.update("insert into " + name + " (release, " + String.join(", ", columns) + ") select " + release
                + ", " + String.join(", ", values) + " from " + from);
    }

    // A total over a second dimension also sums the first one's totals, so every combination comes about.
    private void addTotal(Dimension dimension) {
        Hierarchy.Total total = dimension.totalRow().orElseThrow();
        List<String> selected = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String column : table.dimensionColumns()) {
            boolean own = dimension.columns().contains(column);
            String value = column.equals(dimension.column()) ? total.code() : total.label();
            selected.add(own ? "'" + value + "'" : column);
            others.addAll(own ? List.of() : List.of(column));
        }
        table.measures().forEach(measure -> selected.add("sum(" + measure + ")"));
        add(
                selected,
                name + " where release = " + release + " and " + dimension.column() + " " + total.includes()
                        + (others.isEmpty() ? "" : " group by " + String.join(", ", others)));
    }

    /** Leaves out periods that are not over, or not long enough for what is late to have come. */
    void keepSettled(Moment moment) {
        for (Dimension dimension : table.dimensions()) {
            if (dimension.attribute().equals(Ancestry.TIME)) {
                database
                        .queryForList(
                                "select distinct " + dimension.column() + " from " + name + " where release = "
                                        + release,
                                String.class)
                        .stream()
                        .filter(period -> !moment.isSettled(period))
                        .forEach(period -> database.update(
                                "delete from " + name + " where release = ? and " + dimension.column() + " = ?",
                                release,
                                period));
            }
        }
    }

    /** Returns the true figures of each measure, by what they count. */
    Map<String, Map<Map<String, String>, Long>> figures() {
        FigureCodes codes = new FigureCodes(table);
        Map<String, Map<Map<String, String>, Long>> figures = new LinkedHashMap<>();
        table.counts().forEach(measure -> figures.put(measure, new LinkedHashMap<>()));
        for (Map<String, Object> row : read()) {
            for (String measure : table.counts()) {
                if (row.get(measure) != null) {
                    figures.get(measure).put(codes.of(row), ((Number) row.get(measure)).longValue());
                }
            }
        }
        return figures;
    }

    private List<Map<String, Object>> read() {
        return database.query(
                "select " + String.join(", ", table.selectedColumns()) + " from " + name + " where release = "
                        + release,
                (row, n) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (String column : table.selectedColumns()) {
                        values.put(column, row.getObject(column));
                    }
                    return values;
                });
    }

    /**
     * Puts what is shown in the place of the true figures. After this nobody can read a protected one from the draft.
     *
     * @param shown by measure and by what is counted
     */
    void show(Map<String, Map<Map<String, String>, Shown>> shown) {
        FigureCodes codes = new FigureCodes(table);
        List<String> columns = table.releasedColumns();
        List<Object[]> rows = new ArrayList<>();
        for (Map<String, Object> row : read()) {
            List<Object> values = new ArrayList<>(List.of(release));
            table.dimensionColumns().forEach(column -> values.add(row.get(column)));
            for (String measure : table.measures()) {
                values.addAll(seen(measure, row, shown, codes.of(row)));
            }
            rows.add(values.toArray());
        }
        withhold();
        database.batchUpdate(
                "insert into " + name + " (release, " + String.join(", ", columns) + ") values (?"
                        + ", ?".repeat(columns.size()) + ")",
                rows);
    }

    private List<Object> seen(
            String measure,
            Map<String, Object> row,
            Map<String, Map<Map<String, String>, Shown>> shown,
            Map<String, String> codes) {
        Object value = row.get(measure);
        if (value == null) {
            return Arrays.asList(null, "[x]");
        }
        Shown count = shown.get(table.derived().getOrDefault(measure, measure)).get(codes);
        return table.derived().containsKey(measure)
                ? derived(count, value)
                : Arrays.asList(number(count), count.words());
    }

    // A mean beside a count that is not shown as it is could tell more of that count.
    private static List<Object> derived(Shown count, Object value) {
        return count instanceof Shown.Exact ? List.of(value, value.toString()) : Arrays.asList(null, Shown.CODED);
    }

    private static Long number(Shown shown) {
        if (shown instanceof Shown.Exact exact) {
            return exact.count();
        }
        return shown instanceof Shown.Rounded rounded && rounded.count() > 0 ? rounded.count() : null;
    }

    /** Takes every row out again. */
    void withhold() {
        database.update("delete from " + name + " where release = " + release);
    }

    long rows() {
        return database.queryForObject("select count(*) from " + name + " where release = " + release, Long.class);
    }
}
