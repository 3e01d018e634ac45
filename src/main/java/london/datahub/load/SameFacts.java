package london.datahub.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.feed.Feed;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the facts in force of a warehouse with those of another that was made from the same originals: every column but
 * the times since when they are known.
 */
public final class SameFacts {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);
    private static final long AT_ONCE = 20_000;

    private final JdbcClient warehouse;
    private final JdbcClient rebuilt;
    private final String personKey;
    private final Map<String, Difference> differences = new TreeMap<>();
    private long compared;

    /** @param personKey the key that persons are encoded with; what another encoded cannot be the same */
    public SameFacts(DataSource warehouse, DataSource rebuilt, String personKey) {
        this.warehouse = JdbcClient.create(warehouse);
        this.rebuilt = JdbcClient.create(rebuilt);
        this.personKey = personKey;
    }

    /** Rows of a table that only one of the two has. */
    public record Difference(long onlyInWarehouse, long onlyInRebuilt) {
        private Difference plus(Difference other) {
            return new Difference(onlyInWarehouse + other.onlyInWarehouse, onlyInRebuilt + other.onlyInRebuilt);
        }
    }

    /**
     * Compares what is in force of one submission.
     *
     * @param closedBy when things took effect that were not done again: what they closed is not in force, and could not be
     *     closed in the rebuilt warehouse
     */
    public void compare(Submission submission, Feed feed, Set<Instant> closedBy) {
        for (FactTables tables : FactTables.of(feed)) {
            Set<Long> closed = closed(tables, submission, closedBy);
            long last = Math.max(last(warehouse, tables, submission), last(rebuilt, tables, submission));
            for (long from = FactId.first(submission.id()); from <= last; from += FactId.ofRows(AT_ONCE)) {
                compare(tables, submission, from, from + FactId.ofRows(AT_ONCE) - 1, closed);
            }
        }
    }

    private void compare(FactTables tables, Submission submission, long from, long to, Set<Long> closed) {
        List<Object> window = List.of(submission.id(), OPEN, from, to);
        List<String> columns = tables.columns().stream()
                .filter(column -> !column.equals("known_from") && !column.equals("known_to"))
                .toList();
        String facts =
                " from " + tables.inForce() + " where submission_id = ? and known_to = ? and fact_id between ? and ?";
        compared += compare(tables.inForce(), "select " + String.join(", ", columns) + facts, window, closed);
        for (FactTables.Child child : tables.children()) {
            String rows = "select " + String.join(", ", child.columns()) + " from warehouse." + child.table()
                    + " where fact_id in (select fact_id" + facts + ")";
            boolean persons = child.filledBy().isEmpty();
            compare(
                    "warehouse." + child.table(),
                    persons ? rows + " and key_id = '" + personKey + "'" : rows,
                    window,
                    persons ? union(closed, notComparable(child, facts, window)) : closed);
        }
    }

    /** Persons whose encoding was removed, or that another key encoded. */
    private Set<Long> notComparable(FactTables.Child persons, String facts, List<Object> window) {
        return new HashSet<>(warehouse
                .sql("select fact_id from warehouse." + persons.table() + " where key_id <> '" + personKey
                        + "' and fact_id in (select fact_id" + facts + ")")
                .params(window)
                .query(Long.class)
                .list());
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private long compare(String table, String select, List<Object> window, Set<Long> left) {
        Set<String> here = rows(warehouse, select, window, Set.of());
        Set<String> there = rows(rebuilt, select, window, left);
        long onlyHere = here.stream().filter(row -> !there.contains(row)).count();
        long onlyThere = there.stream().filter(row -> !here.contains(row)).count();
        if (onlyHere + onlyThere > 0) {
            differences.merge(table, new Difference(onlyHere, onlyThere), Difference::plus);
        }
        return here.size();
    }

    private static Set<String> rows(JdbcClient database, String select, List<Object> window, Set<Long> left) {
        return database
                .sql(select)
                .params(window)
                .query((row, n) -> left.contains(row.getLong("fact_id")) ? "" : text(row))
                .list()
                .stream()
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(row.getString(column) == null ? "-" : "+" + value(row, column))
                    .append('\u001f');
        }
        return text.toString();
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Boolean || value instanceof Number || value instanceof java.sql.Date
                ? value
                : row.getString(column);
    }

    private Set<Long> closed(FactTables tables, Submission submission, Set<Instant> closedBy) {
        Set<Long> closed = new HashSet<>();
        warehouse
                .sql("select fact_id, known_to from " + tables.inForce() + " where submission_id = ? and known_to < ?")
                .params(submission.id(), OPEN)
                .query(row -> {
                    if (closedBy.contains(
                            row.getObject("known_to", OffsetDateTime.class).toInstant())) {
                        closed.add(row.getLong("fact_id"));
                    }
                });
        return closed;
    }

    private static long last(JdbcClient database, FactTables tables, Submission submission) {
        return database.sql("select coalesce(max(fact_id), 0) from " + tables.inForce() + " where submission_id = ?")
                .param(submission.id())
                .query(Long.class)
                .single();
    }

    /** How many facts in force of the warehouse were compared. */
    public long compared() {
        return compared;
    }

    /** Returns what differs, by table. */
    public Map<String, Difference> differences() {
        return differences;
    }
}
