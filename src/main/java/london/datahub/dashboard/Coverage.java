package london.datahub.dashboard;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How much of what was due came in, as the release's own table of coverage says. */
final class Coverage {
    private static final String TABLE = "coverage";
    private static final Set<String> DID_NOT_COME = Set.of("missing", "withdrawn");

    private final Map<String, Map<String, Integer>> monthsByFeed = new HashMap<>();
    private final Map<String, Set<String>> cameByFeed = new HashMap<>();

    Coverage(ReleaseReading reading) {
        reading.table(TABLE).ifPresent(table -> reading.rows(table, Map.of()).forEach(this::take));
    }

    private void take(Map<String, Object> row) {
        String feed = String.valueOf(row.get("feed"));
        String status = String.valueOf(row.get("status"));
        monthsByFeed.computeIfAbsent(feed, name -> new HashMap<>()).merge(status, 1, Integer::sum);
        if (!DID_NOT_COME.contains(status)) {
            cameByFeed.computeIfAbsent(feed, name -> new HashSet<>()).add(String.valueOf(row.get("calendar_month")));
        }
    }

    /** Tells whether every month of a period was returned by somebody, for each of the feeds that anybody supplies. */
    boolean whole(List<String> feeds, List<YearMonth> months) {
        List<String> supplied = feeds.stream().filter(monthsByFeed::containsKey).toList();
        return !supplied.isEmpty()
                && supplied.stream()
                        .allMatch(feed -> months.stream()
                                .allMatch(month ->
                                        cameByFeed.getOrDefault(feed, Set.of()).contains(month.toString())));
    }

    /** Returns one sentence for the feeds that a table is made of. */
    String of(List<String> feeds) {
        Map<String, Integer> months = new HashMap<>();
        feeds.forEach(feed -> monthsByFeed
                .getOrDefault(feed, Map.of())
                .forEach((status, count) -> months.merge(status, count, Integer::sum)));
        int due = months.values().stream().mapToInt(Integer::intValue).sum();
        if (due == 0) {
            return "Nothing was due from any supplier yet.";
        }
        int absent = DID_NOT_COME.stream()
                .mapToInt(status -> months.getOrDefault(status, 0))
                .sum();
        return String.format(
                Locale.ENGLISH,
                "%,d of %,d supplier-months that were due came in, %,d of them late; %,d are missing or withdrawn.",
                due - absent,
                due,
                months.getOrDefault("late", 0),
                absent);
    }
}
