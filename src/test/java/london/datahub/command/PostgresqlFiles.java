package london.datahub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for identifiers in a PostgreSQL server's own files: the database's, and its log of changes. */
final class PostgresqlFiles {
    private PostgresqlFiles() {}

    static Map<String, Set<String>> find(JdbcClient sql, Identifiers identifiers) throws IOException {
        sql.sql("checkpoint").update();
        Path server = Path.of(sql.sql("select current_setting('data_directory')")
                .query(String.class)
                .single());
        String database = sql.sql("select cast(oid as varchar) from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        FileScan files = new FileScan(identifiers);
        Map<String, Set<String>> found =
                new TreeMap<>(files.find(server.resolve("base").resolve(database)));
        files.find(server.resolve("pg_wal")).forEach((file, here) -> found.put("pg_wal/" + file, here));
        return found;
    }
}
