package london.datahub.metabase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.metabase.Connection.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of Metabase's API that the hub uses. Bodies have Metabase's own field names. */
final class Metabase {
    private final Exchange exchange;

    Metabase(Exchange exchange) {
        this.exchange = exchange;
    }

    Server server() {
        return Server.of(exchange.get("/api/session/properties"));
    }

    /** Makes the first administrator. */
    void setUp(String token, SignIn.Administrator administrator, String siteName) {
        exchange.post(
                "/api/setup",
                Map.of(
                        "token",
                        token,
                        "user",
                        Map.of("email", administrator.email(), "password", administrator.password()),
                        "prefs",
                        Map.of("site_name", siteName)));
    }

    List<Thing> databases() {
        return Thing.all(exchange.get("/api/database"));
    }

    int addDatabase(Map<String, ?> body) {
        return id(exchange.post("/api/database", body));
    }

    void changeDatabase(int id, Map<String, ?> body) {
        exchange.put("/api/database/" + id, body);
    }

    /** Has Metabase look for new tables and columns; it does so in its own time. */
    void lookForTables(int database) {
        exchange.post("/api/database/" + database + "/sync_schema", Map.of());
    }

    /** Returns what Metabase has found so far. */
    FoundTables tables(int database) {
        return FoundTables.of(exchange.get("/api/database/" + database + "/metadata"));
    }

    List<Thing> collections() {
        return Thing.all(exchange.get("/api/collection"));
    }

    int addCollection(Map<String, ?> body) {
        return id(exchange.post("/api/collection", body));
    }

    void changeCollection(int id, Map<String, ?> body) {
        exchange.put("/api/collection/" + id, body);
    }

    List<Thing> groups() {
        return Thing.all(exchange.get("/api/permissions/group"));
    }

    int addGroup(String name) {
        return id(exchange.post("/api/permissions/group", Map.of("name", name)));
    }

    ObjectNode dataPermissions() {
        return (ObjectNode) exchange.get("/api/permissions/graph");
    }

    /** @throws StaleRevision where the graph was changed since it was read */
    void changeDataPermissions(ObjectNode graph) {
        exchange.put("/api/permissions/graph", graph);
    }

    ObjectNode collectionPermissions() {
        return (ObjectNode) exchange.get("/api/collection/graph");
    }

    /** @throws StaleRevision where the graph was changed since it was read */
    void changeCollectionPermissions(ObjectNode graph) {
        exchange.put("/api/collection/graph", graph);
    }

    /** Returns every card that is not archived, wherever it was moved to. */
    List<Thing> cards() {
        return Thing.all(exchange.get("/api/card"));
    }

    int addCard(Map<String, ?> body) {
        return id(exchange.post("/api/card", body));
    }

    void changeCard(int id, Map<String, ?> body) {
        exchange.put("/api/card/" + id, body);
    }

    /** Returns every dashboard that is not archived, wherever it was moved to, without what stands on it. */
    List<Thing> dashboards() {
        return Thing.all(exchange.get("/api/dashboard"));
    }

    /** Returns a dashboard with what stands on it. */
    Thing dashboard(int id) {
        return Thing.of(exchange.get("/api/dashboard/" + id));
    }

    int addDashboard(Map<String, ?> body) {
        return id(exchange.post("/api/dashboard", body));
    }

    /** Returns the dashboard as it then is. */
    Thing changeDashboard(int id, Map<String, ?> body) {
        return Thing.of(exchange.put("/api/dashboard/" + id, body));
    }

    /** Returns a setting, or nothing where this Metabase does not have it. */
    Optional<Setting> setting(String key) {
        for (JsonNode setting : exchange.get("/api/setting")) {
            if (key.equals(setting.path("key").asString(""))) {
                return Optional.of(Setting.of(setting));
            }
        }
        return Optional.empty();
    }

    void changeSetting(String key, Object value) {
        exchange.put("/api/setting/" + key, Map.of("value", value));
    }

    /** Returns how long the whole of Metabase keeps answers: {@code nocache} or {@code ttl}. */
    String cacheStrategy() {
        JsonNode kept = exchange.get("/api/cache?model=root").path("data");
        return kept.isEmpty()
                ? "nocache"
                : kept.get(0).path("strategy").path("type").asString("");
    }

    void keepNothing() {
        exchange.put("/api/cache", Map.of("model", "root", "model_id", 0, "strategy", Map.of("type", "nocache")));
    }

    private static int id(JsonNode made) {
        return made.path("id").asInt();
    }
}
