package london.datahub.metabase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes the cards of an audience as they should be; what the hub made and nobody wants any more is archived. */
final class Cards {
    private final Metabase metabase;
    private final Changes changes;
    private final int database;
    private final FoundTables found;
    private final int collection;

    Cards(Metabase metabase, Changes changes, int database, FoundTables found, int collection) {
        this.metabase = metabase;
        this.changes = changes;
        this.database = database;
        this.found = found;
        this.collection = collection;
    }

    /**
     * Returns the ids of the wanted cards.
     *
     * @param start with which the keys of all these cards begin, and no others'
     */
    Map<Key, Integer> settle(String start, List<WantedCard> wanted) {
        List<Thing> ours = metabase.cards().stream()
                .filter(card -> !card.archived())
                .filter(card -> card.key().filter(key -> key.below(start)).isPresent())
                .sorted(Comparator.comparingInt(Thing::id))
                .toList();
        Map<Key, Integer> ids = new HashMap<>();
        Set<Integer> kept = new HashSet<>();
        for (WantedCard card : wanted) {
            int id = ours.stream()
                    .filter(there -> there.key().filter(card.key()::equals).isPresent())
                    .findFirst()
                    .map(there -> keep(there, card))
                    .orElseGet(() -> changes.make(name(card), () -> metabase.addCard(body(card))));
            ids.put(card.key(), id);
            kept.add(id);
        }
        ours.stream().filter(there -> !kept.contains(there.id())).forEach(this::archive);
        return ids;
    }

    private int keep(Thing there, WantedCard card) {
        if (!same(there.is(), Exchange.JSON.valueToTree(body(card)))) {
            Map<String, Object> body = body(card);
            // A card is seen on its dashboard, never embedded alone: there no parameter would be locked.
            body.put("enable_embedding", false);
            changes.change(name(card), () -> metabase.changeCard(there.id(), body));
        }
        return there.id();
    }

    private static boolean same(JsonNode there, JsonNode wanted) {
        return List.of("name", "description", "display", "collection_id").stream()
                        .allMatch(field -> Likeness.holds(there.path(field), wanted.path(field)))
                && Likeness.equal(there.path("visualization_settings"), wanted.path("visualization_settings"))
                && CanonicalQuery.of(there.path("dataset_query"))
                        .equals(CanonicalQuery.of(wanted.path("dataset_query")))
                && !there.path("enable_embedding").asBoolean(false);
    }

    private Map<String, Object> body(WantedCard card) {
        return card.body(database, found, collection);
    }

    private void archive(Thing card) {
        changes.archive(
                "card " + card.key().orElseThrow().name(),
                () -> metabase.changeCard(card.id(), Map.of("archived", true)));
    }

    private static String name(WantedCard card) {
        return "card " + card.key().name();
    }
}
