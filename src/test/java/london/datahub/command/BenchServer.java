package london.datahub.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server as durable as one in use: unlike that of the tests, a commit waits until it is on the disk. */
final class BenchServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final JdbcClient sql;

    BenchServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        sql = JdbcClient.create(server.getPostgresDatabase());
    }

    HubSettings settings(Path folder) {
        return new HubSettings(
                folder,
                Map.of(
                        "DATAHUB_KEYS",
                        RunningHub.KEYS,
                        "DATAHUB_DATABASE_URL",
                        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                        "DATAHUB_DATABASE_USER",
                        "postgres",
                        "DATAHUB_DATABASE_PASSWORD",
                        "postgres"));
    }

    /** Takes every submission and what came of it away. */
    void empty() {
        String tables = sql
                .sql("select table_schema || '.' || table_name from information_schema.tables where table_schema ="
                        + " 'warehouse' and table_name not in ('organisation', 'agreement')"
                        + " and table_name not like 'audit%' and table_name not like 'account%'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining(", "));
        sql.sql("truncate " + tables).update();
        sql.sql("drop table if exists bare").update();
        sql.sql("checkpoint").update();
    }

    void emptyOf(List<String> tables) {
        sql.sql("truncate " + String.join(", ", tables)).update();
        sql.sql("checkpoint").update();
    }

    void makeBareTable(List<String> headings) {
        empty();
        sql.sql("create table bare ("
                        + headings.stream()
                                .map(heading -> '"' + heading + "\" text")
                                .collect(Collectors.joining(", "))
                        + ")")
                .update();
    }

    long copyBare(Path file) throws SQLException, IOException {
        return copyIn("bare", file, "(format csv, header)");
    }

    long copyIn(String table, Path file) throws SQLException, IOException {
        return copyIn(table, file, "");
    }

    private long copyIn(String table, Path file, String form) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                InputStream in = Files.newInputStream(file)) {
            return copies(connection).copyIn("copy " + table + " from stdin " + form, in, 1 << 16);
        }
    }

    void copyOut(String table, Path file) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            copies(connection).copyOut("copy " + table + " to stdout", out);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
