package london.datahub.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL server of one test's own that can be cut off and started again; what it committed survives that. */
final class RestartableServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;

    RestartableServer(Path folder) throws IOException {
        data = folder.resolve("postgresql");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** Returns the settings of a hub on a database of its own. */
    HubSettings settings(String database, Path dataDir) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATAHUB_KEYS", RunningHub.KEYS);
        environment.put("DATAHUB_DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/" + database);
        environment.put("DATAHUB_DATABASE_USER", "postgres");
        environment.put("DATAHUB_DATABASE_PASSWORD", "postgres");
        return new HubSettings(dataDir, environment);
    }

    void make(String database) {
        sql().sql("create database " + database).update();
    }

    JdbcClient sql() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** Breaks connections by chance, as many as the share says. */
    void breakConnections(String database, double share) {
        sql().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and random() < ?")
                .params(database, share)
                .query(Boolean.class)
                .list();
    }

    /** Stops the server without letting it tidy up, and starts it again. */
    void restart() throws IOException, InterruptedException, SQLException {
        Path postmaster = Path.of(
                "/proc",
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip(),
                "exe");
        Path control = postmaster.toRealPath().resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            // the server refuses to run as root; in a namespace of its own it does not see that it does
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                control.toString(),
                "-D",
                data.toString(),
                "-m",
                "immediate",
                "-w",
                "-t",
                "60",
                "-l",
                data.resolveSibling("postgresql.log").toString(),
                "restart"));
        Process restart = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!restart.waitFor(90, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IllegalStateException("PostgreSQL did not start again.");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
