package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class HandMadeChangesTest extends ProvisioningRuns {
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
                change("a card added to an embeddable dashboard", HandMadeChangesTest::addCard),
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
}
