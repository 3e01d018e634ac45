package london.datahub.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much of what was due came in, in the words of one sentence for each table. */
final class Coverage {
    private static final String TABLE = "coverage";

    private final Map<String, Map<String, Integer>> monthsByFeed = new HashMap<>();

    Coverage(ReleaseReading reading) {
        reading.table(TABLE)
                .ifPresent(table -> reading.rows(table, Map.of())
                        .forEach(row -> monthsByFeed
                                .computeIfAbsent(String.valueOf(row.get("feed")), feed -> new HashMap<>())
                                .merge(String.valueOf(row.get("status")), 1, Integer::sum)));
    }

    /** Returns the sentence for the feeds that a table is made of. */
    String of(List<String> feeds) {
        Map<String, Integer> months = new HashMap<>();
        feeds.stream()
                .map(feed -> monthsByFeed.getOrDefault(feed, Map.of()))
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .forEach(entry -> months.merge(entry.getKey(), entry.getValue(), Integer::sum));
        int due = months.values().stream().mapToInt(Integer::intValue).sum();
        if (due == 0) {
            return "Nothing was due from any supplier yet.";
        }
        int missing = months.getOrDefault("missing", 0) + months.getOrDefault("withdrawn", 0);
        return String.format(
                Locale.ENGLISH,
                "%,d of %,d supplier-months that were due came in, %,d of them late; %,d are missing or withdrawn.",
                due - missing,
                due,
                months.getOrDefault("late", 0),
                missing);
    }
}
