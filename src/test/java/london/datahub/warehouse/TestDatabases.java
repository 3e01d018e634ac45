package london.datahub.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new, migrated database of each kind for a test:
 * {@code @MethodSource("london.datahub.warehouse.TestDatabases#fresh")}. One PostgreSQL server serves the whole run;
 * its databases are copies of one that was migrated once.
 */
public final class TestDatabases {
    private static final String TEMPLATE = "migrated";

    private TestDatabases() {}

    /** Returns a new database in H2 and a new one in PostgreSQL, each made when its turn comes. */
    public static Stream<TestDatabase> fresh() {
        return Stream.<Supplier<TestDatabase>>of(TestDatabases::h2, TestDatabases::postgresql)
                .map(Supplier::get);
    }

    /** Returns new databases without a schema. */
    static Stream<TestDatabase> bare() {
        return Stream.<Supplier<TestDatabase>>of(TestDatabases::bareH2, TestDatabases::barePostgresql)
                .map(Supplier::get);
    }

    /** Returns a new H2 database in memory, migrated. */
    public static TestDatabase h2() {
        TestDatabase database = bareH2();
        Migrations.apply(database.owner());
        return database;
    }

    private static TestDatabase bareH2() {
        String url = "jdbc:h2:mem:" + newName()
                + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        return new TestDatabase("H2", url, "sa", "");
    }

    private static TestDatabase barePostgresql() {
        String name = newName();
        onServer("create database " + name);
        return postgresql(name);
    }

    /** Returns a new PostgreSQL database, migrated. */
    public static TestDatabase postgresql() {
        String name = newName();
        onServer("create database " + name + " template " + Server.migratedTemplate());
        return postgresql(name);
    }

    private static TestDatabase postgresql(String name) {
        // Without a user in it: the address's would go before the one that is asked for.
        String url = "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
        return new TestDatabase("PostgreSQL", url, "postgres", "postgres");
    }

    /** Returns a new PostgreSQL database without a schema. */
    public static TestDatabase empty() {
        return barePostgresql();
    }

    private static String newName() {
        return "hub_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void onServer(String statement) {
        JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql(statement).update();
    }

    /** One database; its text is its kind, which names the test. */
    public static final class TestDatabase {
        private final String kind;
        private final String url;
        private final String user;
        private final String password;
        private final DataSource owner;

        private TestDatabase(String kind, String url, String user, String password) {
            this.kind = kind;
            this.url = url;
            this.user = user;
            this.password = password;
            this.owner = as(user, password);
        }

        public String url() {
            return url;
        }

        /** Returns the owner's name. */
        public String user() {
            return user;
        }

        /** Returns the owner's password. */
        public String password() {
            return password;
        }

        /** Returns connections of the owner, who may do everything. */
        public DataSource owner() {
            return owner;
        }

        /** Returns connections of another user of the same database. */
        public DataSource as(String otherUser, String otherPassword) {
            return url.startsWith("jdbc:h2") ? h2(otherUser, otherPassword) : postgresql(otherUser, otherPassword);
        }

        public JdbcClient sql() {
            return JdbcClient.create(owner);
        }

        private DataSource h2(String otherUser, String otherPassword) {
            var source = new JdbcDataSource();
            // Only the owner may set what concerns the whole database, even to what it is.
            source.setUrl(otherUser.equals(user) ? url : url.replace(";DB_CLOSE_DELAY=-1", ""));
            source.setUser(otherUser);
            source.setPassword(otherPassword);
            return source;
        }

        private DataSource postgresql(String otherUser, String otherPassword) {
            var pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(otherUser);
            pool.setPassword(otherPassword);
            // No test closes its pool: connections that rest are given back to the one server.
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(10_000);
            pool.setInitializationFailTimeout(-1);
            return new HikariDataSource(pool);
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();
        private static boolean migrated;

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static synchronized String migratedTemplate() {
            if (!migrated) {
                onServer("create database " + TEMPLATE);
                try (var once = (HikariDataSource) postgresql(TEMPLATE).owner()) {
                    Migrations.apply(once);
                }
                migrated = true;
            }
            return TEMPLATE;
        }
    }
}
