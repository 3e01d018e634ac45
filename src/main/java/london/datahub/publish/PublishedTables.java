package london.datahub.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.issue.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was released to one audience, over the connections of its reader, who can read nothing else. */
public final class PublishedTables {
    private final JdbcClient database;
    private final Audience audience;

    /** @param reader connections of the audience's reader, see {@link Readers} */
    public PublishedTables(DataSource reader, Audience audience) {
        this.database = JdbcClient.create(reader);
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    /** Returns every release, the newest first. */
    public List<PublishedRelease> releases() {
        return database.sql("select release, as_at, released_at, attack from " + in("release")
                        + " where withdrawn_at is null order by release desc")
                .query((row, n) -> release(row))
                .list();
    }

    private static PublishedRelease release(ResultSet row) throws SQLException {
        return new PublishedRelease(
                row.getInt("release"),
                Releases.instant(row, "as_at").orElseThrow(),
                Releases.instant(row, "released_at").orElseThrow(),
                Optional.ofNullable(row.getString("attack")).orElse(""));
    }

    /**
     * Returns the release with that number, or the newest.
     *
     * @throws Refusal where there is none
     */
    public PublishedRelease release(OptionalInt number) {
        return releases().stream()
                .filter(release -> number.isEmpty() || release.number() == number.getAsInt())
                .findFirst()
                .orElseThrow(() -> withdrawn(number)
                        .orElseGet(() -> Refusal.badInput(
                                number.isPresent()
                                        ? "There is no release " + number.getAsInt() + " for the " + audience.word()
                                                + " audience."
                                        : "Nothing was released yet.",
                                "Releases come about with publish and approve.")));
    }

    private Optional<Refusal> withdrawn(OptionalInt number) {
        return database.sql("select note from " + in("release") + " where release = ? and withdrawn_at is not null")
                .param(number.orElse(0))
                .query(String.class)
                .optional()
                .map(note -> Refusal.badInput(
                        "Release " + number.getAsInt() + " was withdrawn: " + note, "Use the latest release."));
    }

    /** Tells whether no newer release is published. */
    public boolean isLatest(PublishedRelease release) {
        return releases().stream().allMatch(other -> other.number() <= release.number());
    }

    /** Returns the tables of a release by name. */
    public List<TableSummary> tables(PublishedRelease release) {
        return database.sql("select table_name, title, unit, event_date, disclosure, row_count from "
                        + in("release_table") + " where release = ? order by table_name")
                .param(release.number())
                .query((row, n) -> new TableSummary(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .list();
    }

    /**
     * Returns a table of the release with that number, or of the newest.
     *
     * @throws Refusal where there is no such release, or no such table in it
     */
    public PublishedTable table(String name, OptionalInt number) {
        PublishedRelease release = release(number);
        List<TableSummary> tables = tables(release);
        TableSummary summary = tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput(
                        "There is no table of that name in release " + release.number() + ".",
                        "Its tables are: "
                                + tables.stream().map(TableSummary::name).collect(Collectors.joining(", ")) + "."));
        return new PublishedTable(
                release,
                summary,
                columns(release, name),
                notes(release, name, "caution"),
                notes(release, name, "source"));
    }

    private List<PublishedColumn> columns(PublishedRelease release, String table) {
        return database.sql("select column_name, role, description from " + in("release_column")
                        + " where release = ? and table_name = ? order by place")
                .params(release.number(), table)
                .query((row, n) -> new PublishedColumn(
                        row.getString(1),
                        PublishedColumn.Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3)))
                .list();
    }

    private List<String> notes(PublishedRelease release, String table, String kind) {
        return database.sql("select wording from " + in("release_note")
                        + " where release = ? and table_name = ? and kind = ? order by place")
                .params(release.number(), table, kind)
                .query(String.class)
                .list();
    }

    /** Returns some rows by column name, in the order of the dimensions; a coded measure is null. */
    public List<Map<String, Object>> rows(PublishedTable table, long skipped, int atMost) {
        return database.sql(select(table) + " offset ? rows fetch next ? rows only")
                .params(table.release().number(), skipped, atMost)
                .query((row, n) -> values(table, row))
                .list();
    }

    /**
     * Returns the rows that have one of the given values in each of the given columns, in the order of the dimensions.
     *
     * @throws IllegalArgumentException for a column that the table does not have
     */
    public List<Map<String, Object>> rows(PublishedTable table, Map<String, List<String>> where) {
        if (where.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        where.keySet().forEach(column -> mustBeDimension(table, column));
        String conditions = where.entrySet().stream()
                .map(entry -> " and " + entry.getKey() + " in ("
                        + String.join(", ", Collections.nCopies(entry.getValue().size(), "?")) + ")")
                .collect(Collectors.joining());
        return database.sql(select(table, conditions))
                .param(table.release().number())
                .params(where.values().stream().flatMap(List::stream).toList())
                .query((row, n) -> values(table, row))
                .list();
    }

    /**
     * Returns the different values of a dimension, in their order.
     *
     * @throws IllegalArgumentException for a column that the table does not have
     */
    public List<String> values(PublishedTable table, String column) {
        mustBeDimension(table, column);
        return database.sql("select distinct " + column + " from " + in(table.name()) + " where release = ? and "
                        + column + " is not null order by " + column)
                .param(table.release().number())
                .query(String.class)
                .list();
    }

    private static void mustBeDimension(PublishedTable table, String column) {
        if (table.columns().stream()
                .noneMatch(each -> each.role() == PublishedColumn.Role.DIMENSION
                        && each.name().equals(column))) {
            throw new IllegalArgumentException("The table " + table.name() + " is not broken down by " + column + ".");
        }
    }

    /** Hands over every row, one after the other, in the order of the dimensions. */
    void eachRow(PublishedTable table, Consumer<Map<String, Object>> reader) {
        database.sql(select(table)).param(table.release().number()).query(row -> {
            reader.accept(values(table, row));
        });
    }

    // Column and table names come from the release's own record, never from what somebody typed.
    private String select(PublishedTable table) {
        return select(table, "");
    }

    private String select(PublishedTable table, String conditions) {
        String columns = table.columns().stream().map(PublishedColumn::name).collect(Collectors.joining(", "));
        String order = table.columns().stream()
                .filter(column -> column.role() == PublishedColumn.Role.DIMENSION)
                .map(PublishedColumn::name)
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + in(table.name()) + " where release = ?" + conditions + " order by "
                + order;
    }

    private static Map<String, Object> values(PublishedTable table, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (PublishedColumn column : table.columns()) {
            values.put(column.name(), row.getObject(column.name()));
        }
        return values;
    }

    private String in(String table) {
        return audience.schema() + "." + table;
    }
}
