package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's dashboards: tabs and cards are written as whole lists, and what is not in them goes. */
final class MadeDashboards {
    private static final Fields ADD =
            Fields.of("name!:text description?:text collection_id?:id parameters?:list collection_position?:id");
    private static final Fields CHANGE = Fields.of("name?:text description?:text collection_id?:id parameters?:list"
            + " tabs?:list dashcards?:list enable_embedding?:flag embedding_params?:map archived?:flag width:text");
    private static final Fields TAB = Fields.of("id!:int name!:text");
    private static final Fields DASHCARD = Fields.of("id!:int card_id?:id row!:count col!:count size_x!:id size_y!:id"
            + " dashboard_tab_id?:int parameter_mappings?:list visualization_settings?:map series?:list");
    private static final Fields MAPPING = Fields.of("parameter_id!:text card_id?:id target!:list");
    private static final Fields PARAMETER = Fields.of("id!:text name!:text slug!:text type!:text sectionId:text"
            + " values_query_type:text values_source_type:text values_source_config:map default:any");

    final Map<Integer, ObjectNode> dashboards = new TreeMap<>();
    private final MetabaseState state;

    MadeDashboards(MetabaseState state) {
        this.state = state;
    }

    JsonNode answer(String method, List<String> path, JsonNode body) {
        if (path.size() == 1) {
            return method.equals("POST") ? add(body) : list();
        }
        ObjectNode dashboard = dashboards.get(Integer.parseInt(path.get(1)));
        if (dashboard == null) {
            throw new Answer(404, "Not found.");
        }
        if (method.equals("PUT")) {
            CHANGE.check(body);
            change(dashboard, body);
        }
        return said(dashboard);
    }

    private JsonNode add(JsonNode body) {
        ADD.check(body);
        ObjectNode dashboard =
                Exchange.JSON.createObjectNode().put("id", state.next()).put("archived", false);
        dashboard.setAll((ObjectNode) body);
        dashboard.put("enable_embedding", false).putNull("embedding_params");
        dashboard.putArray("parameters");
        dashboard.putArray("tabs");
        dashboard.putArray("dashcards");
        dashboards.put(dashboard.path("id").asInt(), dashboard);
        return said(dashboard);
    }

    private JsonNode list() {
        ArrayNode all = state.shuffled(dashboards.values().stream()
                .filter(dashboard -> !dashboard.path("archived").asBoolean())
                .toList());
        all.forEach(one -> ((ObjectNode) one).remove(List.of("dashcards", "tabs")));
        return all;
    }

    private JsonNode said(ObjectNode dashboard) {
        ObjectNode said = dashboard.deepCopy();
        List<JsonNode> mixed = new ArrayList<>();
        said.path("dashcards").forEach(card -> {
            ObjectNode one = (ObjectNode) card;
            one.put("dashboard_id", dashboard.path("id").asInt()).putArray("series");
            ObjectNode of = state.cards.cards.get(card.path("card_id").asInt(0));
            one.set("card", of == null ? Exchange.JSON.createObjectNode() : of.deepCopy());
            mixed.add(one);
        });
        said.set("dashcards", state.shuffled(mixed));
        said.set(
                "parameters",
                state.shuffled(new ArrayList<>(said.path("parameters").values())));
        return said;
    }

    private void change(ObjectNode dashboard, JsonNode body) {
        ObjectNode next = dashboard.deepCopy();
        body.properties().stream()
                .filter(field -> !Set.of("tabs", "dashcards").contains(field.getKey()))
                .forEach(field -> next.set(field.getKey(), field.getValue().deepCopy()));
        Set<String> slugs = new HashSet<>();
        next.path("parameters").forEach(parameter -> {
            PARAMETER.check(parameter);
            must(slugs.add(parameter.path("slug").asString()), "a slug twice");
        });
        next.path("embedding_params").properties().forEach(param -> {
            must(slugs.contains(param.getKey()), "no parameter " + param.getKey());
            must(
                    Set.of("disabled", "enabled", "locked")
                            .contains(param.getValue().asString("")),
                    "no such status");
        });
        if (body.has("tabs") || body.has("dashcards")) {
            Map<Integer, Integer> tabs = tabs(dashboard, next, body.path("tabs"));
            dashcards(dashboard, next, body.path("dashcards"), tabs);
        }
        dashboard.removeAll();
        dashboard.setAll(next);
    }

    /** Returns the tabs' numbers by those they were sent with. */
    private Map<Integer, Integer> tabs(ObjectNode before, ObjectNode next, JsonNode sent) {
        Map<Integer, Integer> numbers = new HashMap<>();
        ArrayNode tabs = next.putArray("tabs");
        for (JsonNode tab : sent) {
            TAB.check(tab);
            int id = tab.path("id").asInt();
            must(id < 0 || holds(before.path("tabs"), id), "no such tab");
            must(numbers.put(id, id < 0 ? state.next() : id) == null, "a tab twice");
            tabs.addObject().put("id", numbers.get(id)).set("name", tab.path("name"));
        }
        return numbers;
    }

    private void dashcards(ObjectNode before, ObjectNode next, JsonNode sent, Map<Integer, Integer> tabs) {
        Set<Integer> ids = new HashSet<>();
        ArrayNode dashcards = next.putArray("dashcards");
        for (JsonNode card : sent) {
            DASHCARD.check(card);
            int id = card.path("id").asInt();
            must(ids.add(id), "a card twice");
            must(id < 0 || holds(before.path("dashcards"), id), "no such card on the dashboard");
            must(card.path("col").asInt() + card.path("size_x").asInt() <= 24, "off the grid");
            must(
                    tabs.isEmpty()
                            || tabs.containsKey(card.path("dashboard_tab_id").asInt(0)),
                    "every card has a tab");
            must(
                    card.path("card_id").isNull()
                            || state.cards.cards.containsKey(
                                    card.path("card_id").asInt()),
                    "no such card");
            ObjectNode kept = (ObjectNode) card.deepCopy();
            kept.put("id", id < 0 ? state.next() : id);
            kept.put("dashboard_tab_id", tabs.get(card.path("dashboard_tab_id").asInt(0)));
            card.path("parameter_mappings").forEach(mapping -> check(mapping, next));
            dashcards.add(kept);
        }
    }

    private void check(JsonNode mapping, ObjectNode dashboard) {
        MAPPING.check(mapping);
        must(
                dashboard
                        .path("parameters")
                        .valueStream()
                        .anyMatch(p -> p.path("id").equals(mapping.path("parameter_id"))),
                "no such parameter");
        JsonNode tags = state.cards
                .cards
                .get(mapping.path("card_id").asInt())
                .path("dataset_query")
                .path("stages")
                .path(0)
                .path("template-tags");
        JsonNode tag = tags.path(mapping.path("target").path(1).path(1).asString(""));
        String kind = tag.path("type").asString("none").equals("text") ? "variable" : "dimension";
        must(mapping.path("target").path(0).asString("").equals(kind) && !tag.isMissingNode(), "no such variable");
    }

    private static boolean holds(JsonNode list, int id) {
        return list.valueStream().anyMatch(one -> one.path("id").asInt() == id);
    }
}
