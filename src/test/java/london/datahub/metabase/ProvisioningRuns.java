package london.datahub.metabase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.ObjectNode;

/** Whole runs against the stand-in, and what is then in it. */
abstract class ProvisioningRuns {
    StandIn metabase;

    @BeforeEach
    void start() {
        metabase = made();
    }

    @AfterEach
    void stop() {
        metabase.close();
    }

    static StandIn made() {
        StandIn made = new StandIn();
        made.state.databases.tables.put(SmallWanted.TABLE, SmallWanted.COLUMNS);
        made.state.databases.tables.put("warehouse.person", List.of("token"));
        return made;
    }

    static List<String> run(StandIn metabase, Wanted wanted, boolean write) {
        Changes changes = new Changes(write);
        Exchange exchange = new Exchange(metabase.connection(), Duration.ofSeconds(20), 5, time -> {});
        Provisioning provisioning = new Provisioning(new Metabase(exchange), changes, time -> {}, 5);
        provisioning.begin(metabase.connection().signIn(), new ArrayList<>());
        provisioning.settle(wanted, SmallWanted.SECRET);
        return changes.told();
    }

    List<String> run() {
        return run(metabase, SmallWanted.whole(), true);
    }

    List<String> plan() {
        return run(metabase, SmallWanted.whole(), false);
    }

    static ObjectNode card(StandIn m, String name) {
        return marked(m.state.cards.cards.values(), "partner/card/" + name);
    }

    static ObjectNode dashcard(StandIn m) {
        return (ObjectNode) dashboard(m, "borough").path("dashcards").get(0);
    }

    static ObjectNode dashboard(StandIn m, String name) {
        return marked(m.state.dashboards.dashboards.values(), "partner/dashboard/" + name);
    }

    ObjectNode dashboard(String key) {
        return marked(metabase.state.dashboards.dashboards.values(), key);
    }

    static ObjectNode marked(java.util.Collection<ObjectNode> all, String key) {
        return all.stream()
                .filter(one -> one.path("description").asString("").contains("[datahub:" + key + "]"))
                .findFirst()
                .orElseThrow();
    }

    int group(String end) {
        return metabase.state.groups.values().stream()
                .filter(group -> group.path("name").asString().endsWith(end))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    int database(String user) {
        return metabase.state.databases.all().stream()
                .filter(database ->
                        database.path("details").path("user").asString().equals(user))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    String data(int group, String database) {
        return metabase.state
                .dataGraph
                .right(group, database)
                .path("create-queries")
                .asString("no");
    }

    String collection(int group, int collection) {
        return metabase.state
                .collectionGraph
                .right(group, Integer.toString(collection))
                .asString("none");
    }
}
