package london.datahub.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Inserts many rows at once, in the transaction of the given connection: COPY on PostgreSQL, a batch on H2. */
public final class BulkInsert {
    private final String table;
    private final List<String> columns;
    private volatile int[] types;

    /**
     * @param table with its schema
     * @param columns in the order of each row's values
     */
    public BulkInsert(String table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Inserts rows of text, numbers, booleans, dates, times with their zone, or null. */
    public void insert(Connection connection, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (Database.of(connection) == Database.POSTGRESQL) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            new BinaryCopy(table, columns, types(connection)).insert(copies, rows);
        } else {
            batch(connection, rows);
        }
    }

    private int[] types(Connection connection) throws SQLException {
        if (types == null) {
            types = BinaryCopy.types(connection, table, columns);
        }
        return types;
    }

    private void batch(Connection connection, List<Object[]> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String command = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")";
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
