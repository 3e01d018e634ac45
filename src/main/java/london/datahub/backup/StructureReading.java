package london.datahub.backup;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.backup.Structure.Column;
import london.datahub.backup.Structure.Sequence;
import london.datahub.backup.Structure.Table;
import london.datahub.backup.Structure.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads the shape of a PostgreSQL database from its catalogue. What records the migrations is left out: they redo it. */
final class StructureReading {
    private static final String OURS = " n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' ";

    private final JdbcTemplate database;

    private StructureReading(Connection connection) {
        this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    static Structure of(Connection connection) {
        StructureReading reading = new StructureReading(connection);
        return new Structure(reading.tables(), reading.views(), reading.sequences());
    }

    private List<Table> tables() {
        Map<Long, Table> all = new LinkedHashMap<>();
        database.query(
                "select c.oid, n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and c.relname <> 'flyway_schema_history' and" + OURS
                        + "order by n.nspname, c.relname",
                row -> {
                    long id = row.getLong(1);
                    all.put(id, new Table(row.getString(2), row.getString(3), columns(id), indexes(id)));
                });
        return ordered(all, references());
    }

    private List<Column> columns(long table) {
        return database.query(
                "select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute where attrelid = ?"
                        + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                (row, n) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)),
                table);
    }

    private List<String> indexes(long table) {
        return database.queryForList(
                "select pg_get_indexdef(indexrelid) from pg_index where indrelid = ? order by indexrelid",
                String.class,
                table);
    }

    private Map<Long, Set<Long>> references() {
        Map<Long, Set<Long>> references = new HashMap<>();
        database.query("select conrelid, confrelid from pg_constraint where contype = 'f'", row -> {
            references.computeIfAbsent(row.getLong(1), table -> new HashSet<>()).add(row.getLong(2));
        });
        return references;
    }

    private static List<Table> ordered(Map<Long, Table> all, Map<Long, Set<Long>> references) {
        Set<Long> placed = new LinkedHashSet<>();
        Set<Long> begun = new HashSet<>();
        all.keySet().forEach(table -> place(table, references, begun, placed));
        List<Table> ordered = new ArrayList<>();
        placed.stream().filter(all::containsKey).map(all::get).forEach(ordered::add);
        return ordered;
    }

    private static void place(long table, Map<Long, Set<Long>> references, Set<Long> begun, Set<Long> placed) {
        if (begun.add(table)) {
            references.getOrDefault(table, Set.of()).forEach(other -> place(other, references, begun, placed));
            placed.add(table);
        }
    }

    /** A view stands after those that it reads: it was made after them. */
    private List<View> views() {
        return database.query(
                "select n.nspname, c.relname, pg_get_viewdef(c.oid) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v' and" + OURS
                        + "order by c.oid",
                (row, n) -> new View(row.getString(1), row.getString(2), row.getString(3)));
    }

    private List<Sequence> sequences() {
        return database.query(
                "select n.schemaname, n.sequencename, n.last_value from (select *, schemaname as nspname"
                        + " from pg_sequences) n where n.last_value is not null and" + OURS
                        + "order by n.schemaname, n.sequencename",
                (row, n) -> new Sequence(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
