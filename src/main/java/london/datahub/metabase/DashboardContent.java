package london.datahub.metabase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What should stand on a dashboard. Cards that people put on it by hand stay where they are, unless the dashboard can
 * be embedded: there a card that the hub does not know could show another borough.
 */
final class DashboardContent {
    private static final List<String> SENT = List.of(
            "id",
            "card_id",
            "row",
            "col",
            "size_x",
            "size_y",
            "dashboard_tab_id",
            "parameter_mappings",
            "visualization_settings");

    private final WantedDashboard wanted;
    private final Map<Key, Integer> cards;
    private final int collection;

    DashboardContent(WantedDashboard wanted, Map<Key, Integer> cards, int collection) {
        this.wanted = wanted;
        this.cards = cards;
        this.collection = collection;
    }

    String name() {
        return "dashboard " + wanted.key().name();
    }

    boolean isIn(Thing there) {
        Map<String, Object> whole = into(there);
        JsonNode body = Exchange.JSON.valueToTree(whole);
        return List.of("name", "description", "collection_id", "enable_embedding").stream()
                        .allMatch(field -> Likeness.holds(there.is().path(field), body.path(field)))
                && (wanted.locked().isEmpty()
                        || Likeness.equal(there.is().path("embedding_params"), body.path("embedding_params")))
                && Likeness.holds(there.is().path("parameters"), body.path("parameters"))
                && tabNames(there.is().path("tabs")).equals(tabNames(body.path("tabs")))
                && Likeness.holds(there.is().path("dashcards"), body.path("dashcards"));
    }

    private static List<String> tabNames(JsonNode tabs) {
        List<String> names = new ArrayList<>();
        tabs.forEach(tab -> names.add(tab.path("name").asString("")));
        return names;
    }

    /** Returns the whole dashboard to write over the one that is there: what is new has a number below zero. */
    Map<String, Object> into(Thing there) {
        List<JsonNode> byHand = byHand(there);
        List<Map<String, Object>> tabs = tabs(there, byHand);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", wanted.title());
        body.put("description", wanted.key().mark(wanted.about()));
        body.put("collection_id", collection);
        body.put("enable_embedding", wanted.locked().isPresent());
        body.put("embedding_params", wanted.embeddingParameters());
        body.put("parameters", wanted.parameters().stream().map(Parameter::body).toList());
        body.put("tabs", tabs);
        body.put("dashcards", dashcards(there, byHand, tabs));
        return body;
    }

    private List<JsonNode> byHand(Thing there) {
        Set<Integer> ours = new HashSet<>(cards.values());
        List<JsonNode> byHand = new ArrayList<>();
        for (JsonNode card : there.is().path("dashcards")) {
            boolean made = card.path("card_id").isNull()
                    || !ours.contains(card.path("card_id").asInt(0))
                            && Key.in(card.path("card").path("description").asString(""))
                                    .isEmpty();
            if (wanted.locked().isEmpty() && made) {
                byHand.add(card);
            }
        }
        return byHand;
    }

    /** The wanted tabs in their order, with the number of one of that name; then those that hold cards made by hand. */
    private List<Map<String, Object>> tabs(Thing there, List<JsonNode> byHand) {
        List<Map<String, Object>> tabs = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        there.is()
                .path("tabs")
                .forEach(tab -> known.putIfAbsent(
                        tab.path("name").asString(""), tab.path("id").asInt()));
        for (int i = 0; i < wanted.tabs().size(); i++) {
            String name = wanted.tabs().get(i);
            tabs.add(Map.of("id", Optional.ofNullable(known.remove(name)).orElse(-1 - i), "name", name));
        }
        known.forEach((name, id) -> {
            if (byHand.stream().anyMatch(card -> card.path("dashboard_tab_id").asInt(0) == id)) {
                tabs.add(Map.of("id", id, "name", name));
            }
        });
        return tabs;
    }

    private List<Map<String, Object>> dashcards(Thing there, List<JsonNode> byHand, List<Map<String, Object>> tabs) {
        Map<Integer, Integer> known = new HashMap<>();
        there.is()
                .path("dashcards")
                .forEach(card -> known.putIfAbsent(
                        card.path("card_id").asInt(0), card.path("id").asInt()));
        List<Map<String, Object>> dashcards = new ArrayList<>();
        for (WantedCard card : wanted.cards()) {
            int id = cards.get(card.key());
            dashcards.add(dashcard(known.getOrDefault(id, -1 - dashcards.size()), id, card, tabs));
        }
        byHand.forEach(card -> dashcards.add(asItIs(card, tabs)));
        return dashcards;
    }

    private Map<String, Object> dashcard(int id, int card, WantedCard wantedCard, List<Map<String, Object>> tabs) {
        Place place = wantedCard.place();
        Map<String, Object> dashcard = new LinkedHashMap<>();
        dashcard.put("id", id);
        dashcard.put("card_id", card);
        dashcard.put("row", place.row());
        dashcard.put("col", place.col());
        dashcard.put("size_x", place.width());
        dashcard.put("size_y", place.height());
        dashcard.put("dashboard_tab_id", tabs.get(place.tab()).get("id"));
        dashcard.put("parameter_mappings", mappings(card, wantedCard));
        dashcard.put("visualization_settings", Map.of());
        return dashcard;
    }

    private List<Map<String, Object>> mappings(int card, WantedCard wantedCard) {
        return wanted.parameters().stream()
                .flatMap(parameter -> wantedCard.query().tag(parameter.slug()).stream()
                        .map(tag -> Map.of(
                                "parameter_id", parameter.id(), "card_id", (Object) card, "target", tag.target())))
                .toList();
    }

    private static Map<String, Object> asItIs(JsonNode card, List<Map<String, Object>> tabs) {
        Map<String, Object> same = new LinkedHashMap<>();
        SENT.forEach(field -> same.put(field, card.path(field)));
        if (tabs.stream()
                .noneMatch(tab ->
                        tab.get("id").equals(card.path("dashboard_tab_id").asInt(0)))) {
            same.put("dashboard_tab_id", tabs.get(0).get("id"));
        }
        return same;
    }
}
