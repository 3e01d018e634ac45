package london.datahub.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.encode.EncodedRow;
import london.datahub.warehouse.Database;

/**
 * Lets rows take the place of those with the same reference: of earlier submissions, which end now, and of the same
 * submission, whose rows further up never count. Such a row ends before it began, at a time of its own, until it is taken
 * out at the end: two that ended at one time could not stand beside each other.
 */
final class ByKey {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);

    private final FactTables tables;
    private final FactRows rows;
    private final List<String> key;

    ByKey(FactTables tables, FactRows rows) {
        this.tables = tables;
        this.rows = rows;
        this.key = tables.key();
    }

    /**
     * What the new rows did.
     *
     * @param repeatedAmong those of them that have another below them
     * @param repeated how many rows have, of these and of those that came in before
     */
    record Replaced(FactRows rows, Set<Long> repeatedAmong, int repeated) {
        /** Returns until when a new row is known. */
        OffsetDateTime knownTo(EncodedRow row) {
            long id = rows.id(row);
            return repeatedAmong.contains(id) ? never(id) : OPEN;
        }
    }

    private record InForce(long fact, boolean ofThisSubmission) {}

    private static OffsetDateTime never(long factId) {
        return Database.time(Instant.EPOCH.plusMillis(FactId.within(factId)));
    }

    Replaced replaceWith(Connection connection, List<EncodedRow> added) throws SQLException {
        Set<Long> repeatedAmong = new HashSet<>();
        Map<List<String>, Long> last = new HashMap<>();
        for (EncodedRow row : added) {
            Long earlier = last.put(keyOf(row), rows.id(row));
            if (earlier != null) {
                repeatedAmong.add(earlier);
            }
        }
        List<InForce> ended = inForce(connection, last.keySet());
        end(connection, ended);
        long before = ended.stream().filter(InForce::ofThisSubmission).count();
        return new Replaced(rows, repeatedAmong, repeatedAmong.size() + (int) before);
    }

    private List<String> keyOf(EncodedRow row) {
        List<String> values = new ArrayList<>(key.size());
        for (String column : key) {
            Object value = FactRows.stored(row, column);
            values.add(value == null ? null : value.toString());
        }
        return values;
    }

    /** By the reference alone: H2 finds it in an index only where nothing else is asked of it. */
    private List<InForce> inForce(Connection connection, Set<List<String>> replacing) throws SQLException {
        Object[] references =
                replacing.stream().map(values -> values.get(0)).distinct().toArray();
        List<InForce> found = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select fact_id, submission_id, organisation_code, known_to, "
                        + String.join(", ", key) + " from " + tables.inForce() + " where " + key.get(0)
                        + " = any (?)")) {
            statement.setArray(1, connection.createArrayOf("varchar", references));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (isInForce(row) && replacing.contains(keyOf(row))) {
                        found.add(new InForce(row.getLong(1), row.getLong(2) == rows.submission()));
                    }
                }
            }
        }
        return found;
    }

    private boolean isInForce(ResultSet row) throws SQLException {
        return row.getString(3).equals(rows.organisation())
                && row.getObject(4, OffsetDateTime.class).toInstant().equals(Database.OPEN);
    }

    private List<String> keyOf(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            values.add(row.getString(i + 5));
        }
        return values;
    }

    private void end(Connection connection, List<InForce> ended) throws SQLException {
        if (ended.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update " + tables.inForce() + " set known_to = ? where fact_id = ?")) {
            for (InForce fact : ended) {
                statement.setObject(1, fact.ofThisSubmission() ? never(fact.fact()) : rows.knownFrom());
                statement.setLong(2, fact.fact());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
