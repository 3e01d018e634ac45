package london.datahub.publish;

import java.sql.ResultSetMetaData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a published table's real tables in the shape of its definition, as draft and as released. A new column is added
 * and stays empty in earlier releases; a column that the definition no longer has stays for their sake.
 */
final class RealTable {
    private static final String RELEASE = "release";

    private final JdbcTemplate database;
    private final TableDefinition table;

    RealTable(DataSource warehouse, TableDefinition table) {
        this.database = new JdbcTemplate(warehouse);
        this.table = table;
    }

    void prepare(Moment moment) {
        Map<String, String> columns = columns(moment);
        ensure("draft", columns);
        String published = moment.audience().schema();
        ensure(published, columns);
        String name = published + "." + table.name();
        // Empty where the latest release withholds the table: an older one's figures are not the latest.
        database.execute("create or replace view " + name + "_latest as select * from " + name
                + " where release = (select max(release) from " + published + ".release where withdrawn_at is null)");
    }

    private Map<String, String> columns(Moment moment) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(RELEASE, "integer");
        table.dimensionColumns().forEach(column -> columns.put(column, "varchar(200)"));
        Map<String, String> measureTypes = measureTypes(moment);
        for (String measure : table.measures()) {
            columns.put(measure, measureTypes.get(measure));
            columns.put(TableDefinition.shown(measure), "varchar(20)");
        }
        return columns;
    }

    private Map<String, String> measureTypes(Moment moment) {
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

    private void ensure(String schema, Map<String, String> columns) {
        List<String> there = database.queryForList(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                String.class,
                schema,
                table.name());
        String name = schema + "." + table.name();
        if (there.isEmpty()) {
            List<String> made = columns.entrySet().stream()
                    .map(c -> c.getKey() + " " + c.getValue())
                    .toList();
            database.execute("create table " + name + " (" + String.join(", ", made) + ")");
            database.execute("create index " + table.name() + "_" + RELEASE + " on " + name + " (" + RELEASE + ")");
            return;
        }
        List<String> missing =
                columns.keySet().stream().filter(c -> !there.contains(c)).toList();
        missing.forEach(c -> database.execute("alter table " + name + " add column " + c + " " + columns.get(c)));
    }
}
