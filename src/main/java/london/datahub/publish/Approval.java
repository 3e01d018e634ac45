package london.datahub.publish;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies a draft into the published schema, in the transaction it is called in. Only ever adds there. */
final class Approval {
    private static final List<String> CATALOGUE = List.of("release_table", "release_column", "release_note");

    private final JdbcTemplate database;
    private final Release draft;

    Approval(DataSource warehouse, Release draft) {
        this.database = new JdbcTemplate(warehouse);
        this.draft = draft;
    }

    void release(String approver, Instant now) {
        List<String> tables = database.queryForList(
                "select table_name from draft.release_table where release = ? order by table_name",
                String.class,
                draft.number());
        tables.forEach(this::copyTable);
        CATALOGUE.forEach(name -> copy(name, "*"));
        database.update(
                "insert into " + published("release") + " (release, as_at, released_at) values (?, ?, ?)",
                draft.number(),
                Database.time(draft.asAt()),
                Database.time(now));
        record(approver, now);
        tables.forEach(this::clearDraft);
        CATALOGUE.forEach(this::clearDraft);
    }

    private void copyTable(String table) {
        List<String> columns = database.queryForList(
                "select column_name from draft.release_column where release = ? and table_name = ? order by place",
                String.class,
                draft.number(),
                table);
        copy(table, "release, " + String.join(", ", columns));
    }

    private void copy(String table, String columns) {
        String into = columns.equals("*") ? "" : " (" + columns + ")";
        database.update("insert into " + published(table) + into + " select " + columns + " from draft." + table
                + " where release = " + draft.number());
    }

    private void record(String approver, Instant now) {
        int released = database.update(
                "update warehouse.release set state = 'released', approved_by = ?, released_at = ?"
                        + " where release = ? and state = 'draft'",
                approver,
                Database.time(now),
                draft.number());
        if (released != 1) {
            throw new IllegalStateException("Release " + draft.number() + " is no draft any more.");
        }
        database.update(
                "update warehouse.release set state = 'replaced' where audience = ? and state = 'draft' and release < ?",
                draft.audience().word(),
                draft.number());
    }

    // Drafts up to this one can never be approved any more.
    private void clearDraft(String table) {
        database.update(
                "delete from draft." + table + " where release in"
                        + " (select release from warehouse.release where audience = ? and release <= ?)",
                draft.audience().word(),
                draft.number());
    }

    private String published(String table) {
        return draft.audience().schema() + "." + table;
    }
}
