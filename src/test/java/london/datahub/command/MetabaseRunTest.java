package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import london.datahub.issue.Refusal;
import london.datahub.metabase.DatabaseAccess;
import london.datahub.metabase.MetabaseSync;
import london.datahub.metabase.StandIn;
import london.datahub.publish.SeededRelease;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole way from the hub's pages and its release in PostgreSQL to what is in Metabase. */
class MetabaseRunTest {
    private static final String KEYS = "key-1 " + "A".repeat(43) + "=";

    @TempDir
    Path folder;

    private Map<String, String> environment(TestDatabase database, StandIn metabase) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DATAHUB_DATABASE_URL", database.url());
        environment.put("DATAHUB_DATABASE_USER", database.user());
        environment.put("DATAHUB_DATABASE_PASSWORD", database.password());
        environment.put("DATAHUB_KEYS", KEYS);
        environment.put("DATAHUB_URL", "https://hub.example.org");
        environment.put("DATAHUB_METABASE_ADDRESS", metabase.address().toString());
        environment.put("DATAHUB_METABASE_KEY", StandIn.KEY);
        return environment;
    }

    private static void show(TestDatabase database, StandIn metabase) {
        database.sql()
                .sql("select table_schema || '.' || table_name as name, string_agg(column_name, ' ') as columns"
                        + " from information_schema.columns where table_schema = 'published_partner'"
                        + " group by 1")
                .query((row, n) -> Map.entry(
                        row.getString("name"), List.of(row.getString("columns").split(" "))))
                .list()
                .forEach(table -> metabase.has(table.getKey(), table.getValue()));
    }

    @Test
    void every_page_comes_to_metabase_with_its_maps_and_a_second_run_writes_nothing() throws IOException {
        TestDatabase database = TestDatabases.postgresql();
        SeededRelease.in(database);
        putBoundaries();
        try (StandIn metabase = new StandIn();
                ConfigurableApplicationContext hub =
                        Hub.start(new HubSettings(folder, environment(database, metabase)), Hub.clock())) {
            show(database, metabase);
            MetabaseSync.Outcome plan = new MetabaseRun(hub).run(false);
            assertThat(metabase.writes()).isZero();
            MetabaseSync.Outcome first = new MetabaseRun(hub).run(true);
            assertThat(first.changes()).containsAll(plan.changes()).contains("change maps");
            assertThat(metabase.dashboards()).isPositive();
            assertThat(first.remarks()).noneMatch(words -> words.contains("Maps of boroughs"));
            metabase.well();
            assertThat(new MetabaseRun(hub).run(true).changes()).isEmpty();
            assertThat(metabase.writes()).isZero();
        }
    }

    private void putBoundaries() throws IOException {
        String shapes = IntStream.rangeClosed(1, 33)
                .mapToObj(i -> "{\"type\": \"Feature\", \"properties\": {\"any\": \"E090000%02d\"},".formatted(i)
                        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\":"
                        + " [[[-0.1, 51.5], [0.0, 51.5], [0.0, 51.6], [-0.1, 51.5]]]}}")
                .collect(Collectors.joining(","));
        Files.createDirectories(folder.resolve("boundaries"));
        Files.writeString(
                folder.resolve("boundaries/any.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": [" + shapes + "]}");
    }

    @Test
    void the_built_in_database_is_refused() {
        assertThatThrownBy(() -> DatabaseAccess.at("jdbc:h2:file:/data/warehouse", "user", "password", "schema"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL");
    }

    @Test
    void what_is_not_set_is_named() {
        assertThatThrownBy(() -> new MetabaseSettings(Map.of()).connection())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATAHUB_METABASE_ADDRESS");
        assertThatThrownBy(() -> new MetabaseSettings(Map.of("DATAHUB_METABASE_ADDRESS", "http://m:3000")).connection())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATAHUB_METABASE_KEY");
    }
}
