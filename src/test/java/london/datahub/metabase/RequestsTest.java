package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.metabase.Connection.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** Every request of a whole provisioning, against Metabase's own description of its API where that is given. */
@EnabledIfSystemProperty(named = "metabase.openapi", matches = ".+")
class RequestsTest {
    private static final Path FILE = Path.of(System.getProperty("metabase.openapi", "."));
    private static final String AT = "https://metabase.example.org/openapi.json";

    @Test
    void every_request_is_as_metabase_describes_it() throws Exception {
        String text = Files.readString(FILE);
        JsonNode described = Exchange.JSON.readTree(text);
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(AT, text)));
        Map<String, Integer> checked = new TreeMap<>();
        for (StandIn.Seen seen : everyRequest()) {
            String path = template(seen.path(), described);
            String method = seen.method().toLowerCase();
            JsonNode operation = described.path("paths").path(path).path(method);
            assertThat(operation.isMissingNode()).as(seen.toString()).isFalse();
            if (operation.has("requestBody")) {
                Schema schema = schemas.getSchema(SchemaLocation.of(
                        AT + "#/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method
                                + "/requestBody/content/application~1json/schema"));
                assertThat(schema.validate(seen.body()))
                        .as(seen + " " + seen.body())
                        .isEmpty();
                checked.merge(method + " " + path, 1, Integer::sum);
            }
        }
        assertThat(checked)
                .containsKeys(
                        "post /api/setup",
                        "post /api/session",
                        "post /api/database",
                        "put /api/database/{id}",
                        "post /api/collection",
                        "put /api/collection/{id}",
                        "put /api/collection/graph",
                        "put /api/permissions/graph",
                        "post /api/permissions/group",
                        "post /api/card",
                        "put /api/card/{id}",
                        "post /api/dashboard",
                        "put /api/dashboard/{id}",
                        "put /api/setting/{key}",
                        "put /api/cache");
    }

    @Test
    void a_request_that_is_not_so_would_be_found() throws Exception {
        String text = Files.readString(FILE);
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(AT, text)));
        Schema schema = schemas.getSchema(
                SchemaLocation.of(AT + "#/paths/~1api~1card/post/requestBody/content/application~1json/schema"));
        assertThat(schema.validate(Exchange.JSON.readTree("{\"name\": 5}"))).isNotEmpty();
    }

    /** A first run with a new administrator, then one after all was changed by hand. */
    private static List<StandIn.Seen> everyRequest() {
        try (StandIn metabase = new StandIn()) {
            metabase.has(SmallWanted.TABLE, SmallWanted.COLUMNS);
            metabase.state.setupToken = "a-token";
            var administrator = new SignIn.Administrator("admin@example.org", "a good long password");
            var connection = new Connection(metabase.address(), administrator);
            var exchange = new Exchange(connection, Duration.ofSeconds(20), 5, time -> {});
            var provisioning = new Provisioning(new Metabase(exchange), new Changes(true), time -> {}, 5);
            provisioning.begin(administrator, new ArrayList<>());
            provisioning.settle(SmallWanted.whole(), SmallWanted.SECRET);
            metabase.state.keepAnswers();
            metabase.state.cards.cards.values().forEach(card -> card.put("name", "Mine"));
            metabase.state.dashboards.dashboards.values().forEach(dashboard -> dashboard.put("name", "Mine"));
            metabase.state.collections.values().forEach(collection -> collection.put("name", "Mine"));
            metabase.state.databases.all().forEach(database -> database.put("name", "Mine"));
            metabase.has(SmallWanted.TABLE, SmallWanted.COLUMNS);
            provisioning.settle(SmallWanted.of(List.of(SmallWanted.london())), SmallWanted.SECRET);
            return List.copyOf(metabase.seen);
        }
    }

    private static String template(String path, JsonNode described) {
        return described.path("paths").propertyNames().stream()
                .filter(name -> path.matches(name.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(java.util.Comparator.comparingInt(name -> name.contains("{") ? 1 : 0))
                .orElse(path);
    }
}
