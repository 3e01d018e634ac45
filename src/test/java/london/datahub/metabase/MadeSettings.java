package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings of the stand-in, a few of Metabase's hundreds. */
final class MadeSettings {
    private static final Fields CHANGE = Fields.of("value?:any");
    private static final Fields MAP = Fields.of("name!:text url!:text region_key?:text region_name?:text builtin:flag");

    private final Map<String, JsonNode> values = new TreeMap<>();
    private final Map<String, JsonNode> first = new TreeMap<>();

    MadeSettings() {
        first.put("enable-embedding-static", Exchange.JSON.readTree("false"));
        first.put("enable-public-sharing", Exchange.JSON.readTree("true"));
        first.put("embedding-secret-key", Exchange.JSON.nullNode());
        first.put("custom-geojson", Exchange.JSON.nullNode());
        first.put("site-name", Exchange.JSON.readTree("\"Metabase\""));
    }

    JsonNode value(String key) {
        return values.getOrDefault(key, first.get(key));
    }

    void put(String key, String json) {
        values.put(key, Exchange.JSON.readTree(json));
    }

    JsonNode answer(String method, List<String> path, JsonNode body) {
        if (method.equals("GET")) {
            ArrayNode all = Exchange.JSON.createArrayNode();
            first.keySet().forEach(key -> all.add(said(key)));
            return all;
        }
        String key = path.get(1);
        must(first.containsKey(key), "unknown setting " + key);
        CHANGE.check(body);
        check(key, body.path("value"));
        values.put(key, body.path("value").deepCopy());
        return Exchange.JSON.nullNode();
    }

    private ObjectNode said(String key) {
        ObjectNode said = Exchange.JSON.createObjectNode().put("key", key);
        JsonNode own = values.getOrDefault(key, Exchange.JSON.nullNode());
        if (key.equals("custom-geojson")) {
            ObjectNode maps = own.isObject() ? (ObjectNode) own.deepCopy() : Exchange.JSON.createObjectNode();
            ObjectNode builtin = maps.putObject("us_states").put("name", "United States");
            builtin.put("url", "app/assets/geojson/us-states.json").put("builtin", true);
            own = maps;
        }
        said.set("value", own);
        said.set("default", first.get(key));
        said.put("is_env_setting", false);
        return said;
    }

    private static void check(String key, JsonNode value) {
        switch (key) {
            case "enable-embedding-static", "enable-public-sharing" -> must(value.isBoolean(), "not a flag");
            case "embedding-secret-key" -> must(value.asString("").matches("[0-9a-f]{64}"), "not 64 digits");
            case "custom-geojson" ->
                value.properties().forEach(map -> {
                    MAP.check(map.getValue());
                    String url = map.getValue().path("url").asString();
                    must(
                            url.matches("https?://.*")
                                    && URI.create(url).getHost().contains("."),
                            "Invalid GeoJSON file location");
                });
            default -> {}
        }
    }
}
