package london.datahub.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;
import london.datahub.issue.Refusal;

/** Every feed of this hub, found by its folder. */
public final class Feeds {
    private final Map<String, Feed> byName;

    private Feeds(Map<String, Feed> byName) {
        this.byName = byName;
    }

    /**
     * Loads {@code jobs/*}{@code /feed.yml}.
     *
     * @throws IllegalStateException naming every mistake in every file
     */
    public static Feeds load() {
        return of(Definitions.matching("jobs/*/feed.yml"));
    }

    static Feeds of(Map<String, String> texts) {
        Mistakes mistakes = new Mistakes();
        Map<String, Feed> byName = new TreeMap<>();
        texts.forEach((file, text) -> {
            Feed feed = Definition.read(file, text, mistakes, Feed::read);
            if (!file.endsWith("/" + feed.name() + "/feed.yml")) {
                mistakes.add(file, 1, "the feed \"" + feed.name() + "\" must lie in a folder of that name.");
            }
            byName.put(feed.name(), feed);
        });
        mistakes.throwIfAny();
        return new Feeds(byName);
    }

    public List<Feed> all() {
        return new ArrayList<>(byName.values());
    }

    /**
     * Returns the feed of that name.
     *
     * @throws Refusal naming those there are
     */
    public Feed named(String name) {
        if (!byName.containsKey(name)) {
            throw Refusal.badInput(
                    "There is no feed of that name.",
                    "The feeds are: " + byName.keySet().stream().collect(Collectors.joining(", ")) + ".");
        }
        return byName.get(name);
    }
}
