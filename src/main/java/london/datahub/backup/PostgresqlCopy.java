package london.datahub.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Every table of a PostgreSQL database as at one moment, read while others go on writing. */
final class PostgresqlCopy {
    static final String STRUCTURE = Backup.DATABASE + "structure.json";

    private PostgresqlCopy() {}

    static void take(Connection connection, ArchiveWriter archive) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            Structure structure = StructureReading.of(connection);
            archive.add(STRUCTURE, JsonMapper.shared().writeValueAsString(structure));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Structure.Table table : structure.tables()) {
                String copy = "copy " + table.qualified() + " (" + table.columnList() + ") to stdout";
                archive.add(table.part(), out -> copy(copies, copy, out));
            }
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private static void copy(CopyManager copies, String copy, OutputStream out) throws IOException {
        try {
            copies.copyOut(copy, out);
        } catch (SQLException e) {
            throw new IllegalStateException("A table could not be copied.", e);
        }
    }
}
