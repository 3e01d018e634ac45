package london.datahub.command;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import london.datahub.dashboard.Dashboards;
import london.datahub.issue.Refusal;
import london.datahub.metabase.DatabaseAccess;
import london.datahub.metabase.MetabaseSync;
import london.datahub.publish.Audience;
import london.datahub.publish.LatestReader;
import london.datahub.publish.PublishedTables;
import london.datahub.publish.TableDefinitions;
import london.datahub.publish.TableSummary;
import london.datahub.secret.KeyRing;
import org.springframework.context.ApplicationContext;

/** Provisions Metabase with what this hub has released. */
final class MetabaseRun {
    private final ApplicationContext hub;
    private final MetabaseSettings metabase;

    MetabaseRun(ApplicationContext hub) {
        this.hub = hub;
        this.metabase = new MetabaseSettings(settings().environment());
    }

    private HubSettings settings() {
        return hub.getBean(HubSettings.class);
    }

    /** Returns the tables of the newest release that still has any: what was withdrawn has none. */
    private static Set<String> released(PublishedTables tables) {
        return tables.releases().stream()
                .map(release -> tables.tables(release).stream()
                        .filter(table -> table.rows() > 0)
                        .map(TableSummary::name)
                        .collect(Collectors.toSet()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("Nothing was released yet.", "Publish and approve a release."));
    }

    /** @param write false to tell only what differs */
    MetabaseSync.Outcome run(boolean write) {
        KeyRing keys = hub.getBean(KeyRing.class);
        var connection = metabase.connection();
        PublishedTables tables = hub.getBean(PublishedTables.class);
        Audience audience = tables.audience();
        Set<String> released = released(tables);
        String password = MetabaseSettings.databasePassword(keys, audience.word());
        var access = DatabaseAccess.at(
                metabase.database(settings()), LatestReader.of(audience), password, audience.schema());
        if (write) {
            new LatestReader(hub.getBean(DataSource.class)).admit(audience, password);
        }
        Dashboards dashboards = hub.getBean(Dashboards.class);
        var address = metabase.hubAddress()
                .filter(hubAddress -> dashboards.boroughBoundaries().isPresent());
        return new MetabaseSync(connection, MetabaseSettings.embeddingSecret(keys), address)
                .run(dashboards.pages(), hub.getBean(TableDefinitions.class)::shape, audience, released, access, write);
    }

    /** Says what changed, or would, a line each. */
    static String words(MetabaseSync.Outcome outcome) {
        Stream<String> changes =
                outcome.changes().isEmpty() ? Stream.of("Metabase is as it should be.") : outcome.changes().stream();
        return Stream.concat(changes, outcome.remarks().stream()).collect(Collectors.joining(System.lineSeparator()));
    }
}
