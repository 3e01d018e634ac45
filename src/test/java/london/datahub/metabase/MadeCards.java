package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's cards: queries come back rewritten, as from Metabase 57 on. */
final class MadeCards {
    private static final Fields ADD = Fields.of("name!:text dataset_query!:map display!:text"
            + " visualization_settings!:map collection_id?:id description?:text entity_id?:text type?:text");
    private static final Fields CHANGE = Fields.of("name?:text dataset_query?:map display?:text"
            + " visualization_settings?:map collection_id?:id description?:text archived?:flag enable_embedding?:flag");
    private static final Fields QUERY = Fields.of("database!:id type!:text native!:map");
    private static final Fields NATIVE = Fields.of("query!:text template-tags:map");
    private static final Fields TAG = Fields.of(
            "id!:text name!:text display-name!:text type!:text dimension:list widget-type:text required:flag default:any");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z0-9_-]+)\\s*}}");
    private static final Set<String> DISPLAYS = Set.of("table", "bar", "line", "scalar", "map", "row", "area");

    final Map<Integer, ObjectNode> cards = new TreeMap<>();
    private final MetabaseState state;

    MadeCards(MetabaseState state) {
        this.state = state;
    }

    JsonNode answer(String method, List<String> path, JsonNode body) {
        if (path.size() == 1) {
            return method.equals("POST")
                    ? add(body)
                    : state.shuffled(cards.values().stream()
                            .filter(card -> !card.path("archived").asBoolean())
                            .toList());
        }
        ObjectNode card = cards.get(Integer.parseInt(path.get(1)));
        if (card == null) {
            throw new Answer(404, "Not found.");
        }
        if (method.equals("PUT")) {
            CHANGE.check(body);
            write(card, body);
        }
        return card.deepCopy();
    }

    private JsonNode add(JsonNode body) {
        ADD.check(body);
        ObjectNode card =
                Exchange.JSON.createObjectNode().put("id", state.next()).put("archived", false);
        write(card, body);
        card.put("enable_embedding", false).put("type", "question").putNull("cache_ttl");
        cards.put(card.path("id").asInt(), card);
        return card.deepCopy();
    }

    private void write(ObjectNode card, JsonNode body) {
        JsonNode collection = body.path("collection_id");
        must(!collection.isInt() || state.collections.containsKey(collection.asInt()), "no such collection");
        must(!body.has("display") || DISPLAYS.contains(body.path("display").asString()), "no such display");
        body.properties()
                .forEach(field -> card.set(field.getKey(), field.getValue().deepCopy()));
        if (body.has("dataset_query")) {
            card.set("dataset_query", rewritten(body.path("dataset_query")));
        }
    }

    private JsonNode rewritten(JsonNode query) {
        QUERY.check(query);
        NATIVE.check(query.path("native"));
        must(query.path("type").asString().equals("native"), "not native");
        must(state.databases.has(query.path("database").asInt()), "no such database");
        String sql = query.path("native").path("query").asString();
        JsonNode tags = query.path("native").path("template-tags");
        Set<String> used = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(sql);
        while (variable.find()) {
            used.add(variable.group(1));
        }
        must(used.equals(new TreeSet<>(tags.propertyNames())), "variables " + used + " and tags differ");
        ObjectNode stage = Exchange.JSON
                .createObjectNode()
                .put("lib/type", "mbql.stage/native")
                .put("native", sql);
        ObjectNode rewritten = stage.putObject("template-tags");
        tags.properties().forEach(tag -> rewritten.set(tag.getKey(), tag(tag.getKey(), tag.getValue())));
        ObjectNode whole = Exchange.JSON.createObjectNode().put("lib/type", "mbql/query");
        whole.set("database", query.path("database"));
        whole.putArray("stages").add(stage);
        return whole;
    }

    private JsonNode tag(String name, JsonNode tag) {
        TAG.check(tag);
        must(tag.path("name").asString().equals(name), "a tag under another name");
        ObjectNode rewritten = (ObjectNode) tag.deepCopy();
        if (tag.path("type").asString().equals("dimension")) {
            JsonNode dimension = tag.path("dimension");
            must(dimension.path(0).asString("").equals("field"), "no field");
            must(state.databases.hasField(dimension.path(1).asInt()), "no such field");
            must(tag.path("widget-type").asString("").equals("string/="), "no such widget");
            rewritten
                    .putArray("dimension")
                    .add("field")
                    .addObject()
                    .put("lib/uuid", UUID.randomUUID().toString());
            rewritten.withArray("dimension").add(dimension.path(1).asInt());
        } else {
            must(tag.path("type").asString().equals("text") && !tag.has("dimension"), "no text");
        }
        return rewritten;
    }
}
