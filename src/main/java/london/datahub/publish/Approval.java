package london.datahub.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Approves a draft, copies it into the published schema when its time has come, and takes it back out. Only ever in the
 * transaction it is called in.
 */
final class Approval {
    private static final List<String> CATALOGUE = List.of("release_table", "release_column", "release_note");

    private final JdbcTemplate database;
    private final Release release;

    Approval(DataSource warehouse, Release release) {
        this.database = new JdbcTemplate(warehouse);
        this.release = release;
    }

    /** Approves the draft; from now on it counts as known. */
    void approve(String approver, Instant now, Instant publishAt) {
        int approved = database.update(
                "update warehouse.release set state = 'approved', approved_by = ?, approved_at = ?, publish_at = ?"
                        + " where release = ? and state = 'draft'",
                approver,
                Database.time(now),
                Database.time(publishAt),
                release.number());
        if (approved != 1) {
            throw new IllegalStateException("Release " + release.number() + " is no draft any more.");
        }
        database.update(
                "update warehouse.release set state = 'replaced' where audience = ? and state = 'draft' and release < ?",
                release.audience().word(),
                release.number());
        database.update("delete from warehouse.released_figure where release in"
                + " (select release from warehouse.release where state = 'replaced')");
    }

    /** Publishes what was approved. */
    void publish(Instant now) {
        List<String> tables = database.queryForList(
                "select table_name from draft.release_table where release = ? order by table_name",
                String.class,
                release.number());
        tables.forEach(this::copyTable);
        CATALOGUE.forEach(name -> copy(name, "*"));
        database.update(
                "insert into " + published("release") + " (release, as_at, released_at, attack) values (?, ?, ?, ?)",
                release.number(),
                Database.time(release.asAt()),
                Database.time(now),
                release.attackForReaders());
        int published = database.update(
                "update warehouse.release set state = 'released', released_at = ?"
                        + " where release = ? and state = 'approved'",
                Database.time(now),
                release.number());
        if (published != 1) {
            throw new IllegalStateException("Release " + release.number() + " is not approved.");
        }
        tables.forEach(this::clearDraft);
        CATALOGUE.forEach(this::clearDraft);
    }

    /** Takes every figure out again; what was seen stays known to the attacker. */
    void withdraw(String by, String note, Instant now) {
        List<String> tables = database.queryForList(
                "select table_name from " + published("release_table") + " where release = ?",
                String.class,
                release.number());
        tables.forEach(
                table -> database.update("delete from " + published(table) + " where release = ?", release.number()));
        CATALOGUE.forEach(
                name -> database.update("delete from " + published(name) + " where release = ?", release.number()));
        database.update(
                "update " + published("release") + " set withdrawn_at = ?, note = ? where release = ?",
                Database.time(now),
                note,
                release.number());
        database.update(
                "update warehouse.release set state = 'withdrawn', withdrawn_by = ?, withdrawn_at = ?, note = ?"
                        + " where release = ?",
                by,
                Database.time(now),
                note,
                release.number());
    }

    private void copyTable(String table) {
        List<String> columns = database.queryForList(
                "select column_name from draft.release_column where release = ? and table_name = ? order by place",
                String.class,
                release.number(),
                table);
        copy(table, "release, " + String.join(", ", columns));
    }

    private void copy(String table, String columns) {
        String into = columns.equals("*") ? "" : " (" + columns + ")";
        database.update("insert into " + published(table) + into + " select " + columns + " from draft." + table
                + " where release = " + release.number());
    }

    // Drafts that can never be approved any more go with it.
    private void clearDraft(String table) {
        database.update(
                "delete from draft." + table + " where release in (select release from warehouse.release"
                        + " where audience = ? and release <= ? and state <> 'approved')",
                release.audience().word(),
                release.number());
    }

    private String published(String table) {
        return release.audience().schema() + "." + table;
    }

    /** Returns an approved release whose time has come. */
    static Optional<Release> due(List<Release> releases, Instant now) {
        return releases.stream()
                .filter(release -> release.state() == Release.State.APPROVED)
                .filter(release -> !release.publishAt().orElseThrow().isAfter(now))
                .min((one, other) -> one.number() - other.number());
    }
}
