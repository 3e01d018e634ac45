package london.datahub.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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

    /** Writes every row with its true figures. */
    void fill(Moment moment) {
        String columns = String.join(", ", table.selectedColumns());
        database.update("insert into " + name + " (release, " + columns + ") select " + release + ", " + columns
                + " from (" + moment.into(table.sql()) + ") leaf");
        table.summed().forEach(this::addTotal);
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
        database.update("insert into " + name + " (release, " + String.join(", ", table.selectedColumns())
                + ") select " + release + ", " + String.join(", ", selected)
                + " from " + name + " where release = " + release
                + " and " + dimension.column() + " " + total.includes()
                + (others.isEmpty() ? "" : " group by " + String.join(", ", others)));
    }

    /** Replaces what the policy protects by its code. After this nobody can read a protected figure from the draft. */
    void protect(Policy policy) {
        if (policy == Policy.CONTROLLED_ROUNDING) {
            throw new IllegalStateException(table.name() + " waits for controlled rounding.");
        }
        if (!table.measures().isEmpty()) {
            String changes =
                    table.measures().stream().map(m -> change(m, policy)).collect(Collectors.joining(", "));
            database.update("update " + name + " set " + changes + " where release = " + release);
        }
    }

    private static String change(String measure, Policy policy) {
        String printed = "cast(" + measure + " as varchar(20))";
        String shown = TableDefinition.shown(measure) + " = case when " + measure + " is null then '[x]'";
        return switch (policy) {
            case SUPPRESS_UNDER_5 ->
                shown + " when " + measure + " < 5 then '[c]' else " + printed + " end, " + measure + " = case when "
                        + measure + " >= 5 then " + measure + " end";
            default -> shown + " else " + printed + " end";
        };
    }

    long rows() {
        return database.queryForObject("select count(*) from " + name + " where release = " + release, Long.class);
    }
}
