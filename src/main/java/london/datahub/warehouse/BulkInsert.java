package london.datahub.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;

/** Inserts many rows at once, in the transaction of the given connection: COPY on PostgreSQL, a batch on H2. */
public final class BulkInsert {
    private final String table;
    private final List<String> columns;

    /**
     * @param table with its schema
     * @param columns in the order of each row's values
     */
    public BulkInsert(String table, List<String> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** Inserts rows of text, numbers, booleans, dates or null. */
    public void insert(Connection connection, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (Database.of(connection) == Database.POSTGRESQL) {
            copy(connection.unwrap(PGConnection.class), rows);
        } else {
            batch(connection, rows);
        }
    }

    private void copy(PGConnection connection, List<Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    text.append('\t');
                }
                copied(row[i], text);
            }
            text.append('\n');
        }
        String command = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
        try {
            var bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            connection.getCopyAPI().copyIn(command, bytes);
        } catch (IOException e) {
            throw new SQLException("The rows could not be sent.", e);
        }
    }

    private static void copied(Object value, StringBuilder text) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String words = value.toString();
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == '\\' || words.charAt(i) < ' ') {
                text.append(escaped(words));
                return;
            }
        }
        text.append(words);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
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
