package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import london.datahub.metabase.StandIn.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ProvisioningTest {
    private StandIn metabase;

    @BeforeEach
    void start() {
        metabase = made();
    }

    @AfterEach
    void stop() {
        metabase.close();
    }

    private static StandIn made() {
        StandIn made = new StandIn();
        made.state.databases.tables.put(SmallWanted.TABLE, SmallWanted.COLUMNS);
        made.state.databases.tables.put("warehouse.person", List.of("token"));
        return made;
    }

    private static List<String> run(StandIn metabase, Wanted wanted, boolean write) {
        Changes changes = new Changes(write);
        Exchange exchange = new Exchange(metabase.connection(), Duration.ofSeconds(20), 5, time -> {});
        Provisioning provisioning = new Provisioning(new Metabase(exchange), changes, time -> {}, 5);
        provisioning.begin(metabase.connection().signIn(), new ArrayList<>());
        provisioning.settle(wanted, SmallWanted.SECRET);
        return changes.told();
    }

    private List<String> run() {
        return run(metabase, SmallWanted.whole(), true);
    }

    private List<String> plan() {
        return run(metabase, SmallWanted.whole(), false);
    }

    @Test
    void the_first_run_makes_all() {
        run();

        assertThat(metabase.state.databases.all()).hasSize(1);
        assertThat(metabase.state.cards.cards).hasSize(4);
        ObjectNode borough = dashboard("partner/dashboard/borough");
        assertThat(borough.path("dashcards")).hasSize(3);
        assertThat(borough.path("tabs"))
                .extracting(tab -> tab.path("name").asString())
                .containsExactly("How many", "What to know");
        assertThat(borough.path("enable_embedding").asBoolean()).isTrue();
        assertThat(borough.path("embedding_params").toString())
                .contains("\"borough\":\"locked\"", "\"years\":\"enabled\"");
        assertThat(dashboard("partner/dashboard/london")
                        .path("enable_embedding")
                        .asBoolean())
                .isFalse();
        assertThat(metabase.state.settings.value("enable-embedding-static").asBoolean())
                .isTrue();
        assertThat(metabase.state.settings.value("enable-public-sharing").asBoolean())
                .isFalse();
    }

    @Test
    void the_second_run_writes_nothing() {
        run();
        metabase.well();
        assertThat(run()).isEmpty();
        assertThat(metabase.writes()).isZero();
        assertThat(metabase.seen).isNotEmpty();
    }

    @Test
    void a_plan_tells_all_and_writes_nothing() {
        List<String> told = plan();
        assertThat(metabase.writes()).isZero();
        assertThat(told)
                .contains("make card partner/card/borough/offences", "make dashboard partner/dashboard/borough");
        run();
        assertThat(plan()).isEmpty();
    }

    @Test
    void only_the_readers_ask_their_own_schema_and_only_they_see_the_dashboards() {
        JsonNode other = metabase.state.databases.answer("POST", List.of("database"), other("sales"));
        run();

        int readers = group("readers");
        String own = Integer.toString(database("datahub_partner_metabase"));
        String sales = Integer.toString(other.path("id").asInt());
        assertThat(data(readers, own)).isEqualTo("query-builder");
        assertThat(data(readers, sales)).isEqualTo("no");
        assertThat(data(1, own)).isEqualTo("no");
        assertThat(data(1, sales)).as("what others made is left alone").isEqualTo("query-builder-and-native");
        metabase.state.collections.keySet().forEach(collection -> {
            assertThat(collection(readers, collection)).isEqualTo("read");
            assertThat(collection(1, collection)).isEqualTo("none");
        });
        assertThat(metabase.state.databases.all())
                .filteredOn(database ->
                        database.path("id").asInt() != other.path("id").asInt())
                .singleElement()
                .satisfies(database -> assertThat(database.path("details")
                                .path("schema-filters-patterns")
                                .asString())
                        .isEqualTo("published_partner"));
    }

    @Test
    void a_group_that_was_given_the_right_to_ask_loses_it() {
        run();
        ObjectNode guests = metabase.state.addGroup("Guests");
        ObjectNode right = Exchange.JSON.createObjectNode().put("view-data", "unrestricted");
        int own = database("datahub_partner_metabase");
        metabase.state.dataGraph.put(
                guests.path("id").asInt(), Integer.toString(own), right.put("create-queries", "query-builder"));
        assertThat(plan()).containsExactly("change permissions on databases");
        run();
        assertThat(data(guests.path("id").asInt(), Integer.toString(own))).isEqualTo("no");
    }

    @Test
    void permissions_that_others_change_meanwhile_are_read_again() {
        metabase.state.dataGraph.interfere(3);
        metabase.state.collectionGraph.interfere(2);
        run();
        assertThat(metabase.seen.stream().filter(seen -> seen.status() == 409)).hasSize(5);
        assertThat(run()).isEmpty();
    }

    static Stream<Arguments> byHand() {
        return Stream.of(
                change("a query", m -> sql(m, "borough/offences", "select 1 where {{borough}} = 'x' and {{years}}")),
                change("a title", m -> card(m, "borough/offences").put("name", "Mine")),
                change("a drawing", m -> card(m, "borough/offences").put("display", "table")),
                change(
                        "a drawing's setting",
                        m -> card(m, "borough/offences")
                                .withObject("/visualization_settings")
                                .put("graph.show_values", true)),
                change(
                        "a card's own embedding",
                        m -> card(m, "borough/offences").put("enable_embedding", true)),
                change("a card archived", m -> card(m, "borough/offences").put("archived", true)),
                change("a card moved", m -> dashcard(m).put("row", 9)),
                change("a card unwired", m -> dashcard(m).putArray("parameter_mappings")),
                change("a card added to an embeddable dashboard", ProvisioningTest::addCard),
                change(
                        "a card taken off",
                        m -> ((ArrayNode) dashboard(m, "borough").path("dashcards")).remove(0)),
                change(
                        "a parameter unlocked",
                        m -> dashboard(m, "borough")
                                .withObject("/embedding_params")
                                .put("borough", "enabled")),
                change("a parameter taken away", m -> dashboard(m, "borough").putArray("parameters")),
                change(
                        "a tab's name",
                        m -> ((ObjectNode) dashboard(m, "borough").path("tabs").get(0)).put("name", "Mine")),
                change("an embeddable dashboard", m -> dashboard(m, "london").put("enable_embedding", true)),
                change("public links", m -> m.state.settings.put("enable-public-sharing", "true")),
                change(
                        "another secret",
                        m -> m.state.settings.put("embedding-secret-key", "\"" + "f".repeat(64) + "\"")),
                change("embedding off", m -> m.state.settings.put("enable-embedding-static", "false")),
                change("no map", m -> m.state.settings.put("custom-geojson", "{}")),
                change("answers kept", m -> m.state.keepAnswers()),
                change(
                        "a collection for everybody",
                        m -> m.state.collectionGraph.put(
                                1,
                                m.state.collections.keySet().iterator().next().toString(),
                                Exchange.JSON.stringNode("read"))),
                change(
                        "another schema",
                        m -> m.state
                                .databases
                                .all()
                                .get(0)
                                .withObject("/details")
                                .put("schema-filters-patterns", "*")));
    }

    private static Arguments change(String name, Consumer<StandIn> change) {
        return Arguments.of(Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void a_change_made_by_hand_is_found_and_set_right(Consumer<StandIn> change) {
        run();
        change.accept(metabase);
        metabase.well();
        assertThat(plan()).isNotEmpty();
        assertThat(metabase.writes()).isZero();
        run();
        assertThat(plan()).isEmpty();
    }

    @Test
    void a_card_added_by_hand_to_a_dashboard_that_is_not_embedded_stays() {
        run();
        ObjectNode london = dashboard("partner/dashboard/london");
        int tab = london.path("tabs").get(0).path("id").asInt();
        int mine = metabase.state.next();
        metabase.state.cards.cards.put(
                mine, Exchange.JSON.createObjectNode().put("id", mine).put("name", "Mine"));
        ObjectNode added = ((ArrayNode) london.path("dashcards")).addObject().put("id", metabase.state.next());
        added.put("card_id", mine).put("row", 20).put("col", 0).put("size_x", 4).put("size_y", 4);
        added.put("dashboard_tab_id", tab);
        assertThat(plan()).isEmpty();
        london.put("name", "Changed");
        run();
        assertThat(dashboard("partner/dashboard/london").path("dashcards"))
                .extracting(card -> card.path("card_id").asInt())
                .contains(mine)
                .hasSize(2);
    }

    @Test
    void what_others_made_is_left_alone() {
        metabase.state.settings.put(
                "custom-geojson",
                "{\"mine\": {\"name\": \"Mine\", \"url\": \"https://example.org/m.json\", \"region_key\": \"a\","
                        + " \"region_name\": \"b\"}}");
        ObjectNode mine = Exchange.JSON
                .createObjectNode()
                .put("id", 9)
                .put("name", "Mine")
                .put("archived", false);
        metabase.state.cards.cards.put(9, mine);
        run();
        assertThat(mine.path("archived").asBoolean()).isFalse();
        assertThat(metabase.state.settings.value("custom-geojson").propertyNames())
                .containsExactlyInAnyOrder("mine", RegionMap.KEY);
    }

    @Test
    void what_is_renamed_or_no_longer_wanted_is_archived_and_not_deleted() {
        run();
        Wanted less = SmallWanted.of(List.of(SmallWanted.london()));
        assertThat(run(metabase, less, true))
                .containsExactlyInAnyOrder(
                        "archive card partner/card/borough/offences",
                        "archive card partner/card/borough/offences-table",
                        "archive card partner/card/borough/notes",
                        "archive dashboard partner/dashboard/borough");
        assertThat(dashboard("partner/dashboard/borough").path("archived").asBoolean())
                .isTrue();
        assertThat(run(metabase, less, true)).isEmpty();
    }

    @Test
    void a_new_title_changes_the_dashboard_that_is_there() {
        run();
        int before = dashboard("partner/dashboard/borough").path("id").asInt();
        Wanted renamed = SmallWanted.of(List.of(SmallWanted.borough("Another title"), SmallWanted.london()));
        assertThat(run(metabase, renamed, true)).containsExactly("change dashboard partner/dashboard/borough");
        ObjectNode after = dashboard("partner/dashboard/borough");
        assertThat(after.path("id").asInt()).isEqualTo(before);
        assertThat(after.path("name").asString()).isEqualTo("Another title");
    }

    @Test
    void a_new_password_of_the_database_is_handed_on() {
        run();
        DatabaseAccess changed = new DatabaseAccess(
                "postgres", 5432, "datahub", SmallWanted.ACCESS.user(), "another-password-now", "published_partner");
        Wanted wanted = SmallWanted.whole();
        Wanted with = new Wanted("partner", changed, wanted.dashboards(), wanted.map());
        assertThat(run(metabase, with, true)).hasSize(1);
        assertThat(metabase.state
                        .databases
                        .all()
                        .get(0)
                        .path("details")
                        .path("password")
                        .asString())
                .isEqualTo("another-password-now");
    }

    @Test
    void tables_that_metabase_has_not_found_yet_are_waited_for() {
        metabase.state.databases.looksUntilFound = 4;
        run();
        assertThat(metabase.state.cards.cards).hasSize(4);
    }

    @Test
    void tables_that_do_not_come_are_told_and_the_next_run_goes_on() {
        metabase.state.databases.tables.remove(SmallWanted.TABLE);
        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("not found");
        metabase.state.databases.tables.put(SmallWanted.TABLE, SmallWanted.COLUMNS);
        run();
        assertThat(plan()).isEmpty();
    }

    @Test
    void a_new_metabase_gets_its_first_administrator() {
        metabase.state.setupToken = "a-token";
        var administrator = new Connection.SignIn.Administrator("admin@example.org", "a good long password");
        Connection connection = new Connection(metabase.address(), administrator);
        Exchange exchange = new Exchange(connection, Duration.ofSeconds(20), 5, time -> {});
        Provisioning provisioning = new Provisioning(new Metabase(exchange), new Changes(true), time -> {}, 5);
        provisioning.begin(administrator, new ArrayList<>());
        provisioning.settle(SmallWanted.whole(), SmallWanted.SECRET);
        metabase.state.sessions.clear();
        metabase.well();
        provisioning.settle(SmallWanted.whole(), SmallWanted.SECRET);
        assertThat(metabase.writes()).isZero();
    }

    @Test
    void a_new_metabase_is_not_taken_over_with_a_key() {
        metabase.state.setupToken = "a-token";
        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("DATAHUB_METABASE_ADMIN");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_request_fails_the_next_run_completes(Fault fault) {
        run();
        int requests = metabase.seen.size();
        Set<Integer> failed = new TreeSet<>();
        for (int at = 0; at < requests; at++) {
            try (StandIn anew = made()) {
                int broken = at;
                anew.failing(index -> index == broken ? fault : null);
                if (!completes(anew)) {
                    failed.add(at);
                }
                settlesInTheEnd(anew, "a " + fault + " at request " + at);
            }
        }
        // What is safe to repeat is repeated within the run; making something is not, but where it was only too much.
        assertThat(failed.isEmpty()).isEqualTo(fault == Fault.BUSY);
    }

    @Test
    void wherever_metabase_goes_down_the_next_run_completes() {
        run();
        int requests = metabase.seen.size();
        for (int at = 0; at < requests; at++) {
            try (StandIn anew = made()) {
                int from = at;
                anew.failing(index -> index >= from ? Fault.BROKEN : null);
                assertThat(completes(anew)).isFalse();
                settlesInTheEnd(anew, "down from request " + at);
            }
        }
    }

    private static boolean completes(StandIn metabase) {
        try {
            run(metabase, SmallWanted.whole(), true);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private void settlesInTheEnd(StandIn anew, String after) {
        anew.well();
        run(anew, SmallWanted.whole(), true);
        anew.well();
        assertThat(run(anew, SmallWanted.whole(), true)).as(after).isEmpty();
        assertThat(anew.writes()).as(after).isZero();
        assertThat(anew.state.databases.all()).as(after).hasSize(1);
        assertThat(anew.state.groups).as(after).hasSize(3);
        assertThat(anew.state.collections).as(after).hasSize(2);
        assertThat(anew.state.cards.cards).as(after).hasSize(4);
        assertThat(anew.state.dashboards.dashboards).as(after).hasSize(2);
        anew.state
                .dashboards
                .dashboards
                .values()
                .forEach(dashboard -> assertThat(dashboard.path("dashcards"))
                        .as(after)
                        .hasSize(
                                dashboard("partner/dashboard/borough")
                                                .path("name")
                                                .equals(dashboard.path("name"))
                                        ? 3
                                        : 1));
    }

    private static void addCard(StandIn m) {
        ObjectNode borough = dashboard(m, "borough");
        ObjectNode added = ((ArrayNode) borough.path("dashcards")).addObject().put("id", m.state.next());
        added.put("card_id", card(m, "london/offences").path("id").asInt())
                .put("row", 30)
                .put("col", 0);
        added.put("size_x", 4).put("size_y", 4);
        added.put("dashboard_tab_id", borough.path("tabs").get(0).path("id").asInt());
    }

    private static void sql(StandIn m, String card, String sql) {
        ((ObjectNode) card(m, card).path("dataset_query").path("stages").get(0)).put("native", sql);
    }

    private static ObjectNode card(StandIn m, String name) {
        return marked(m.state.cards.cards.values(), "partner/card/" + name);
    }

    private static ObjectNode dashcard(StandIn m) {
        return (ObjectNode) dashboard(m, "borough").path("dashcards").get(0);
    }

    private static ObjectNode dashboard(StandIn m, String name) {
        return marked(m.state.dashboards.dashboards.values(), "partner/dashboard/" + name);
    }

    private ObjectNode dashboard(String key) {
        return marked(metabase.state.dashboards.dashboards.values(), key);
    }

    private static ObjectNode marked(java.util.Collection<ObjectNode> all, String key) {
        return all.stream()
                .filter(one -> one.path("description").asString("").contains("[datahub:" + key + "]"))
                .findFirst()
                .orElseThrow();
    }

    private int group(String end) {
        return metabase.state.groups.values().stream()
                .filter(group -> group.path("name").asString().endsWith(end))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    private int database(String user) {
        return metabase.state.databases.all().stream()
                .filter(database ->
                        database.path("details").path("user").asString().equals(user))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    private String data(int group, String database) {
        return metabase.state
                .dataGraph
                .right(group, database)
                .path("create-queries")
                .asString("no");
    }

    private String collection(int group, int collection) {
        return metabase.state
                .collectionGraph
                .right(group, Integer.toString(collection))
                .asString("none");
    }

    private static JsonNode other(String user) {
        ObjectNode body = Exchange.JSON.createObjectNode().put("name", "Sales").put("engine", "postgres");
        body.set(
                "details",
                Exchange.JSON.valueToTree(DatabaseAccess.at(
                                "jdbc:postgresql://elsewhere/sales", user, "another-secret-of-theirs", "public")
                        .details()));
        return body;
    }
}
