package london.datahub.warehouse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a database to this hub's schema: {@code sql/migrations/*.sql} and the folder of the database beside them.
 * Flyway would search that folder's other sibling too, hence the list of our own.
 */
public final class Migrations implements ResourceProvider {
    private static final String FOLDER = "classpath*:sql/migrations/";

    private final List<LoadableResource> files = new ArrayList<>();

    private Migrations(Database database) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : List.of("*.sql", database.folder() + "/*.sql")) {
            for (Resource file : resolver.getResources(FOLDER + pattern)) {
                files.add(new MigrationFile(file));
            }
        }
    }

    /** Applies what is missing; does nothing on a database that is up to date. */
    public static void apply(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            Migrations migrations = new Migrations(Database.of(connection));
            Flyway.configure()
                    .dataSource(dataSource)
                    .resourceProvider(migrations)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix))
                .toList();
    }

    private static final class MigrationFile extends LoadableResource {
        private final Resource file;

        MigrationFile(Resource file) {
            this.file = file;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return file.getDescription();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return file.getFilename();
        }

        @Override
        public String getRelativePath() {
            return file.getFilename();
        }
    }
}
