package london.datahub.metabase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings of the whole Metabase that the hub relies on. */
final class Settings {
    private static final String MAPS = "custom-geojson";

    private final Metabase metabase;
    private final Changes changes;

    Settings(Metabase metabase, Changes changes) {
        this.metabase = metabase;
        this.changes = changes;
    }

    /** Dashboards can be embedded with the hub's signature, and by nobody without one. */
    void embedding(String secret) {
        settle("enable-embedding-static", true);
        settle("embedding-secret-key", secret);
        settle("enable-public-sharing", false);
    }

    /** Answers are not kept: what was withdrawn must not come back from a cache. */
    void noCache() {
        if (!metabase.cacheStrategy().equals("nocache")) {
            changes.change("how long answers are kept", metabase::keepNothing);
        }
    }

    private void settle(String key, Object value) {
        Optional<Setting> setting = metabase.setting(key);
        if (setting.isEmpty()
                || setting.get().fixed()
                || same(setting.get().value(), Exchange.JSON.valueToTree(value))) {
            return;
        }
        changes.change("setting " + key, () -> metabase.changeSetting(key, value));
    }

    /** A secret may be given back with all but its last two letters hidden. */
    private static boolean same(JsonNode there, JsonNode wanted) {
        String said = there.asString("");
        return there.equals(wanted)
                || (wanted.isString()
                        && said.startsWith("**********")
                        && wanted.asString().endsWith(said.substring(10)));
    }

    /** Adds the map, or takes it away where there is none; other maps stay. */
    void map(Optional<RegionMap> map) {
        Setting setting = metabase.setting(MAPS).orElseThrow();
        ObjectNode maps = Exchange.JSON.createObjectNode();
        setting.value().properties().forEach(entry -> {
            if (!entry.getValue().path("builtin").asBoolean(false)) {
                maps.set(entry.getKey(), entry.getValue());
            }
        });
        Map<String, JsonNode> before = new LinkedHashMap<>();
        maps.properties().forEach(entry -> before.put(entry.getKey(), entry.getValue()));
        maps.remove(RegionMap.KEY);
        map.ifPresent(wanted -> maps.set(RegionMap.KEY, Exchange.JSON.valueToTree(wanted.body())));
        boolean same = Likeness.equal(Exchange.JSON.valueToTree(before), maps);
        if (!same && !setting.fixed()) {
            changes.change("maps", () -> metabase.changeSetting(MAPS, maps));
        }
    }
}
