package london.datahub.load;

import java.sql.Array;
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

    private final Connection connection;
    private final FactTables tables;
    private final FactRows rows;
    private final List<String> key;
    private final Set<Long> repeatedAmong = new HashSet<>();
    private int repeated;

    ByKey(Connection connection, FactTables tables, FactRows rows) {
        this.connection = connection;
        this.tables = tables;
        this.rows = rows;
        this.key = tables.key();
    }

    /** Returns until when a row among those that replace is known. */
    OffsetDateTime knownTo(EncodedRow row) {
        long id = rows.id(row);
        return repeatedAmong.contains(id) ? never(id) : OPEN;
    }

    private static OffsetDateTime never(long factId) {
        return Database.time(Instant.EPOCH.plusMillis(FactId.within(factId)));
    }

    /** Returns how many rows, of these and of those before, turned out to be repeated. */
    int repeated() {
        return repeated + repeatedAmong.size();
    }

    void replaceWith(List<EncodedRow> added) throws SQLException {
        if (key.isEmpty()) {
            return;
        }
        Map<List<String>, Long> last = new HashMap<>();
        for (EncodedRow row : added) {
            Long earlier = last.put(keyOf(row), rows.id(row));
            if (earlier != null) {
                repeatedAmong.add(earlier);
            }
        }
        end(inForce(last));
    }

    private List<String> keyOf(EncodedRow row) {
        List<String> values = new ArrayList<>(key.size());
        for (String column : key) {
            Object value = FactRows.stored(row, column);
            values.add(value == null ? null : value.toString());
        }
        return values;
    }

    private record InForce(long fact, boolean ofThisSubmission) {}

    private List<InForce> inForce(Map<List<String>, Long> replacing) throws SQLException {
        Object[] references = replacing.keySet().stream()
                .map(values -> values.get(0))
                .distinct()
                .toArray();
        List<InForce> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select fact_id, submission_id, " + String.join(", ", key) + " from " + tables.inForce()
                        + " where organisation_code = ? and known_to = ? and " + key.get(0) + " = any (?)")) {
            Array array = connection.createArrayOf("varchar", references);
            statement.setString(1, rows.organisation());
            statement.setObject(2, OPEN);
            statement.setArray(3, array);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (replacing.containsKey(keyOf(row))) {
                        found.add(new InForce(row.getLong(1), row.getLong(2) == rows.submission()));
                    }
                }
            }
        }
        return found;
    }

    private List<String> keyOf(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            values.add(row.getString(i + 3));
        }
        return values;
    }

    private void end(List<InForce> ended) throws SQLException {
        if (ended.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("update " + tables.inForce() + " set known_to = ? where fact_id = ?")) {
            for (InForce fact : ended) {
                repeated += fact.ofThisSubmission() ? 1 : 0;
                statement.setObject(1, fact.ofThisSubmission() ? never(fact.fact()) : rows.knownFrom());
                statement.setLong(2, fact.fact());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
