package london.datahub.backup;

import java.io.InputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import london.datahub.backup.Structure.Table;
import london.datahub.backup.Structure.View;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Fills a PostgreSQL database that was migrated and holds nothing yet, in one transaction. */
final class PostgresqlFilling {
    private final Connection connection;
    private final JdbcTemplate database;
    private final Archive archive;
    private final Structure structure;

    private PostgresqlFilling(Connection connection, Archive archive) throws Exception {
        this.connection = connection;
        this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.archive = archive;
        try (InputStream in = archive.open(PostgresqlCopy.STRUCTURE)) {
            this.structure = JsonMapper.shared().readValue(in, Structure.class);
        }
    }

    static void bring(Connection connection, Archive archive) throws Exception {
        connection.setAutoCommit(false);
        try {
            new PostgresqlFilling(connection, archive).fill();
            connection.commit();
        } catch (Exception e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void fill() throws Exception {
        Set<String> made = makeMissing();
        // What keeps facts and their submissions together looks at one table before the other is filled.
        structure.tables().forEach(table -> triggers(table, "disable"));
        empty();
        for (Table table : structure.tables()) {
            copy(table);
        }
        structure.tables().forEach(table -> triggers(table, "enable"));
        structure.tables().stream()
                .filter(table -> made.contains(table.qualified()))
                .forEach(table -> table.indexes().forEach(database::execute));
        structure.views().forEach(this::make);
        structure
                .sequences()
                .forEach(sequence -> database.queryForObject(
                        "select setval(?::regclass, ?)", Long.class, sequence.qualified(), sequence.last()));
    }

    /** Makes the tables that no migration makes, and returns their names. */
    private Set<String> makeMissing() {
        Set<String> there = new HashSet<>(database.queryForList(
                "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables", String.class));
        Set<String> made = new HashSet<>();
        for (Table table : structure.tables()) {
            if (!there.contains(table.qualified().replace("\"", ""))) {
                make(table);
                made.add(table.qualified());
            }
        }
        return made;
    }

    private void make(Table table) {
        List<String> columns = new ArrayList<>();
        table.columns()
                .forEach(column -> columns.add(Structure.quoted(column.name()) + " " + column.type()
                        + (column.required() ? " not null" : "")));
        database.execute("create table " + table.qualified() + " (" + String.join(", ", columns) + ")");
    }

    private void make(View view) {
        boolean there = database.queryForObject(
                "select exists (select 1 from pg_views where schemaname = ? and viewname = ?)",
                Boolean.class,
                view.schema(),
                view.name());
        if (!there) {
            database.execute("create view " + view.qualified() + " as " + view.query());
        }
    }

    private void triggers(Table table, String verb) {
        database.execute("alter table " + table.qualified() + " " + verb + " trigger user");
    }

    /** Takes out what migrations put in: the backup brings it as it was. */
    private void empty() {
        List<Table> last = new ArrayList<>(structure.tables());
        Collections.reverse(last);
        last.forEach(table -> database.execute("delete from " + table.qualified()));
    }

    private void copy(Table table) throws Exception {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (InputStream in = archive.open(table.part())) {
            copies.copyIn("copy " + table.qualified() + " (" + table.columnList() + ") from stdin", in);
        }
    }
}
