package london.datahub.metabase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collections that hold an audience's dashboards, and the cards on them. */
final class Collections {
    private final Metabase metabase;
    private final Changes changes;
    private final List<Thing> there;

    Collections(Metabase metabase, Changes changes) {
        this.metabase = metabase;
        this.changes = changes;
        this.there = metabase.collections();
    }

    /**
     * Returns the collection's id.
     *
     * @param parent the collection it lies in; nothing for the top
     */
    int settle(Key key, String name, String about, Optional<Integer> parent) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("description", key.mark(about));
        parent.ifPresent(id -> body.put("parent_id", id));
        return there.stream()
                .filter(collection -> collection.key().filter(key::equals).isPresent())
                .findFirst()
                .map(collection -> keep(collection, name, parent, body))
                .orElseGet(() -> changes.make("collection \"" + name + "\"", () -> metabase.addCollection(body)));
    }

    private int keep(Thing collection, String name, Optional<Integer> parent, Map<String, Object> body) {
        Map<String, Object> said = Map.of("name", name, "description", body.get("description"));
        String location = parent.map(id -> "/" + id + "/").orElse("/");
        boolean moved = !collection.text("location").endsWith(location)
                || !(parent.isPresent() || collection.text("location").equals("/"));
        if (moved || !Likeness.holds(collection.is(), Exchange.JSON.valueToTree(said))) {
            // The top is no collection with a number: a null takes it there.
            body.putIfAbsent("parent_id", null);
            changes.change("collection \"" + name + "\"", () -> metabase.changeCollection(collection.id(), body));
        }
        return collection.id();
    }
}
