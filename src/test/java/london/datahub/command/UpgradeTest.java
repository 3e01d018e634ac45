package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.job.Linking;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.Publisher;
import london.datahub.warehouse.Connections;
import london.datahub.warehouse.Migrations;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A hub of the first schema, filled and released, is opened by today's program. */
class UpgradeTest {
    private static final String FIRST = "010";

    @TempDir
    private static Path folder;

    private static HubSettings settings(String database) {
        Map<String, String> environment = new HashMap<>(Map.of("DATAHUB_KEYS", RunningHub.KEYS));
        if (database.equals("PostgreSQL")) {
            TestDatabases.TestDatabase empty = TestDatabases.empty();
            environment.put("DATAHUB_DATABASE_URL", empty.url());
            environment.put("DATAHUB_DATABASE_USER", empty.user());
            environment.put("DATAHUB_DATABASE_PASSWORD", empty.password());
        }
        return new HubSettings(folder.resolve(database), environment);
    }

    private static void fillAsTheFirst(HubSettings settings) {
        settings.makeDataDir();
        try (HikariDataSource owner = Connections.open(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword(settings.keys()))) {
            Migrations.applyUpTo(owner, FIRST);
            new ResourceDatabasePopulator(new ClassPathResource("first-release.sql")).execute(owner);
            assertThat(Migrations.version(owner)).isEqualTo(FIRST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void everything_of_the_first_schema_is_there_and_work_goes_on(String database) {
        HubSettings settings = settings(database);
        fillAsTheFirst(settings);
        try (RunningHub hub = RunningHub.of(settings)) {
            assertThat(hub.count("select count(*) from warehouse.offence")).isEqualTo(24);
            assertThat(hub.count("select count(*) from warehouse.offence_exploitation_type"))
                    .isEqualTo(24);
            assertThat(hub.count("select count(*) from warehouse.referral")).isEqualTo(3);
            assertThat(hub.count("select count(*) from warehouse.version_in_force where standing = 'file'"))
                    .isEqualTo(2);
            assertThat(hub.count("select count(*) from warehouse.original where keep_until = date '2022-07-01'"))
                    .isEqualTo(2);
            assertThat(hub.count("select count(*) from warehouse.row_outcome where file_rows = 24"))
                    .isEqualTo(1);
            assertThat(hub.count("select count(*) from warehouse.release where state = 'released'"
                            + " and approved_by = 'Ada First' and audience = 'partner'"))
                    .isEqualTo(1);
            assertThat(months(hub, 1)).containsExactly("12", "12");
            goesOn(hub);
        }
    }

    private static void goesOn(RunningHub hub) {
        assertThat(hub.context.getBean(Linking.class).run().facts()).isPositive();
        Publisher publisher = hub.context.getBean(Publisher.class);
        int release = publisher.draft(RunningHub.AFTER_2025.instant(), "partner");
        publisher.approve(release, "Ben Second");
        assertThat(release).isEqualTo(2);
        assertThat(months(hub, 1)).as("what was released stays").containsExactly("12", "12");
        assertThat(months(hub, 2)).as("the same facts are released again").contains("12");
        JdbcClient sql = hub.sql();
        assertThat(sql.sql("select count(*) from warehouse.person_fact")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** Returns what readers are shown of offences by month. */
    private static List<String> months(RunningHub hub, int release) {
        return hub.context.getBean(AudienceReaders.class).reading(Audience.PARTNER, tables -> shown(tables, release));
    }

    private static List<String> shown(PublishedTables tables, int release) {
        return tables.rows(tables.table("offences_by_month", OptionalInt.of(release)), Map.of()).stream()
                .map(row -> String.valueOf(row.get("offences_shown")))
                .toList();
    }
}
