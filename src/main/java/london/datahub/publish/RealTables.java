package london.datahub.publish;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the published tables' real tables in the shape of their definitions, as draft and as released. A new column is
 * added and stays empty in earlier releases; a column that a definition no longer has stays for their sake.
 */
final class RealTables {
    private static final String RELEASE = "release";
    private static final String DRAFT = "draft";

    private final JdbcTemplate database;
    private final Moment moment;
    private final Map<String, Set<String>> columnsThere = new HashMap<>();

    RealTables(DataSource warehouse, Moment moment) {
        this.database = new JdbcTemplate(warehouse);
        this.moment = moment;
        // Of all tables at once: a database that lists its columns for each table anew takes a second for it.
        database.query(
                "select table_schema, table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) in (?, ?)",
                row -> {
                    columnsThere
                            .computeIfAbsent(lower(row, 1) + "." + lower(row, 2), name -> new HashSet<>())
                            .add(lower(row, 3));
                },
                DRAFT,
                moment.audience().schema());
    }

    // A database may list names in capitals, whatever they were made as.
    private static String lower(ResultSet row, int column) throws SQLException {
        return row.getString(column).toLowerCase(Locale.ENGLISH);
    }

    void prepare(TableDefinition table) {
        Map<String, String> columns = columns(table);
        ensure(DRAFT, table, columns);
        String published = moment.audience().schema();
        ensure(published, table, columns);
        String name = published + "." + table.name();
        // Empty where the latest release withholds the table: an older one's figures are not the latest.
        database.execute("create or replace view " + name + "_latest as select * from " + name
                + " where release = (select max(release) from " + published + ".release where withdrawn_at is null)");
    }

    private Map<String, String> columns(TableDefinition table) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(RELEASE, "integer");
        table.dimensionColumns().forEach(column -> columns.put(column, "varchar(200)"));
        Map<String, String> measureTypes = measureTypes(table);
        for (String measure : table.measures()) {
            columns.put(measure, measureTypes.get(measure));
            columns.put(TableDefinition.shown(measure), "varchar(20)");
        }
        return columns;
    }

    private Map<String, String> measureTypes(TableDefinition table) {
        return database.query(
                "select " + String.join(", ", table.selectedColumns()) + " from (" + moment.into(table.sql())
                        + ") leaf where 1 = 0",
                rows -> {
                    Map<String, String> types = new LinkedHashMap<>();
                    ResultSetMetaData meta = rows.getMetaData();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        boolean whole = meta.getScale(i) == 0;
                        types.put(
                                meta.getColumnLabel(i).toLowerCase(),
                                whole ? "bigint" : "numeric(18, " + meta.getScale(i) + ")");
                    }
                    return types;
                });
    }

    private void ensure(String schema, TableDefinition table, Map<String, String> columns) {
        String name = schema + "." + table.name();
        Set<String> there = columnsThere.getOrDefault(name, Set.of());
        if (there.isEmpty()) {
            List<String> made = columns.entrySet().stream()
                    .map(c -> c.getKey() + " " + c.getValue())
                    .toList();
            database.execute("create table " + name + " (" + String.join(", ", made) + ")");
            // A draft's table holds hardly more than that draft.
            if (!schema.equals(DRAFT)) {
                database.execute("create index " + table.name() + "_" + RELEASE + " on " + name + " (" + RELEASE + ")");
            }
            return;
        }
        List<String> missing =
                columns.keySet().stream().filter(c -> !there.contains(c)).toList();
        missing.forEach(c -> database.execute("alter table " + name + " add column " + c + " " + columns.get(c)));
    }
}
