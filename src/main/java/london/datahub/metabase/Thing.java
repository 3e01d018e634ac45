package london.datahub.metabase;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A database, collection, card, dashboard or group as Metabase holds it. */
record Thing(int id, JsonNode is) {
    static Thing of(JsonNode node) {
        return new Thing(node.path("id").asInt(0), node);
    }

    /** Returns the things of an answer: a list, or a page of one under {@code data}. */
    static List<Thing> all(JsonNode answer) {
        JsonNode list = answer.isArray() ? answer : answer.path("data");
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path("id").isIntegralNumber())
                .map(Thing::of)
                .toList();
    }

    Optional<Key> key() {
        return Key.in(text("description"));
    }

    String text(String field) {
        return is.path(field).asString("");
    }

    boolean archived() {
        return is.path("archived").asBoolean(false);
    }
}
