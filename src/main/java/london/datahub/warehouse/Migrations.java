package london.datahub.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to this hub's schema: {@code sql/migrations/*.sql} and the folder of the database beside them. */
public final class Migrations {
    private static final String FOLDER = "classpath:sql/migrations/";

    private Migrations() {}

    /** Applies what is missing; does nothing on a database that is up to date. */
    public static void apply(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                // A folder's name alone would take the folders of both databases with it.
                .locations(FOLDER + "V*.sql", FOLDER + database(dataSource).folder())
                .load()
                .migrate();
    }

    private static Database database(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return Database.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached.", e);
        }
    }
}
