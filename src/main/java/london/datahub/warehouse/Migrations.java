package london.datahub.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a database to this hub's schema: {@code sql/migrations/*.sql} and the folder of the database beside them. */
public final class Migrations {
    private static final String FOLDER = "classpath:sql/migrations/";
    private static final String ROLES = "sql/roles.sql";

    private Migrations() {}

    /** Applies what is missing, and says anew who may do what in the database, new tables included. */
    public static void apply(DataSource dataSource) {
        configured(dataSource).load().migrate();
        if (database(dataSource) == Database.POSTGRESQL) {
            JdbcClient.create(dataSource).sql(roles()).update();
        }
    }

    private static String roles() {
        try {
            return new ClassPathResource(ROLES).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings a database to an earlier schema, as it was when that was the newest. */
    public static void applyUpTo(DataSource dataSource, String version) {
        configured(dataSource).target(version).load().migrate();
    }

    /** Returns the version of a database's schema, as 096. */
    public static String version(DataSource dataSource) {
        return configured(dataSource).load().info().current().getVersion().getVersion();
    }

    /** Tells whether this program does not know a version of the schema because it is older than that. */
    public static boolean isNewerThanKnown(String version) {
        return MigrationVersion.fromVersion(version).compareTo(newestKnown()) > 0;
    }

    private static MigrationVersion newestKnown() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                            .getResources(FOLDER + "**/V*.sql"))
                    .map(file -> MigrationVersion.fromVersion(
                            file.getFilename().substring(1, file.getFilename().indexOf("__"))))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FluentConfiguration configured(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                // A folder's name alone would take the folders of both databases with it.
                .locations(FOLDER + "V*.sql", FOLDER + database(dataSource).folder());
    }

    private static Database database(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return Database.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached.", e);
        }
    }
}
