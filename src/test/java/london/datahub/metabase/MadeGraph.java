package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A graph of permissions with its revision: who writes over somebody else's change is told so. */
final class MadeGraph {
    private final ObjectNode groups = Exchange.JSON.createObjectNode();
    private int revision = 1;
    private int interferences;

    /** Lets somebody else change the graph just before the next writes. */
    void interfere(int times) {
        interferences = times;
    }

    void put(int group, String key, JsonNode right) {
        groups.withObject("/" + group).set(key, right);
    }

    JsonNode right(int group, String key) {
        return groups.path(Integer.toString(group)).path(key);
    }

    void change(JsonNode body, BiConsumer<String, JsonNode> check) {
        Fields.of("revision?:int groups!:map force?:flag").check(body);
        if (interferences > 0) {
            interferences--;
            revision++;
        }
        if (body.path("revision").asInt(-1) != revision) {
            throw new Answer(409, "Looks like someone else edited the permissions and your data is out of date.");
        }
        body.path("groups").properties().forEach(group -> {
            must(!group.getKey().equals("2"), "the administrators' rights cannot be changed");
            group.getValue().properties().forEach(right -> check.accept(right.getKey(), right.getValue()));
        });
        body.path("groups")
                .properties()
                .forEach(group -> group.getValue()
                        .properties()
                        .forEach(right -> put(Integer.parseInt(group.getKey()), right.getKey(), right.getValue())));
        revision++;
    }

    /** The least rights are left out. */
    JsonNode said() {
        ObjectNode said = Exchange.JSON.createObjectNode().put("revision", revision);
        ObjectNode all = said.set("groups", groups.deepCopy()).withObject("/groups");
        all.properties()
                .forEach(group -> group.getValue().forEach(rights -> {
                    if (rights instanceof ObjectNode map
                            && map.path("create-queries").asString("").equals("no")) {
                        map.remove("create-queries");
                    }
                }));
        return said;
    }
}
