package london.datahub.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets the hub's way of doing some work against bare peers' ways, in turn (hub, peer, hub, peer ...), so that what else
 * the machine does meets all alike. What counts is the median of five rounds of each.
 */
public final class Contest {
    private static final int ROUNDS = 5;

    private final long rows;
    private final String hub;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private Contest(long rows, String hub) {
        this.rows = rows;
        this.hub = hub;
    }

    /** One way of doing the work once. */
    @FunctionalInterface
    public interface Way {
        void run() throws Exception;

        /** Makes ready for a round; not measured. */
        default void prepare() throws Exception {}
    }

    /**
     * Runs the ways over the same rows.
     *
     * @param ways by what they are called in the results, the hub's own first
     */
    public static Contest over(long rows, LinkedHashMap<String, Way> ways) throws Exception {
        Contest contest = new Contest(rows, ways.keySet().iterator().next());
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                contest.seconds
                        .computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                        .add(seconds(way.getValue()));
            }
        }
        return contest;
    }

    /** Runs the hub's way and one peer's. */
    public static Contest over(long rows, String hub, Way hubs, String peer, Way peers) throws Exception {
        LinkedHashMap<String, Way> ways = new LinkedHashMap<>();
        ways.put(hub, hubs);
        ways.put(peer, peers);
        return over(rows, ways);
    }

    private static double seconds(Way way) throws Exception {
        way.prepare();
        long start = System.nanoTime();
        way.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the hub's median rate as a share of a peer's. */
    public double against(String peer) {
        return rate(hub) / rate(peer);
    }

    /**
     * Returns the results as a table and the rounds below it.
     *
     * @param atLeast what the hub's share of a peer's rate must be, by peer; a peer that is not named is shown alone
     */
    public String table(Map<String, Double> atLeast) {
        StringBuilder table = new StringBuilder("| way | rows/s | hub against it | at least | reached |\n");
        table.append("|---|---|---|---|---|\n");
        table.append(line("| %s | %,.0f | | | |", hub, rate(hub)));
        for (String peer : seconds.keySet()) {
            if (!peer.equals(hub)) {
                String demand = atLeast.containsKey(peer)
                        ? line("%.2f | %s |", atLeast.get(peer), against(peer) >= atLeast.get(peer) ? "yes" : "no")
                        : "| |";
                table.append(line("| %s | %,.0f | %.2f | %s", peer, rate(peer), against(peer), demand.strip()));
            }
        }
        return table + line("%n%,d rows. Seconds of each round: ", rows).stripTrailing() + " " + rounds() + ".";
    }

    private static String line(String form, Object... values) {
        return String.format(Locale.ENGLISH, form, values) + "\n";
    }

    private String rounds() {
        return seconds.entrySet().stream()
                .map(way -> way.getKey() + " "
                        + way.getValue().stream()
                                .map(round -> String.format(Locale.ENGLISH, "%.2f", round))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private double rate(String way) {
        List<Double> sorted = new ArrayList<>(seconds.get(way));
        Collections.sort(sorted);
        return rows / sorted.get(sorted.size() / 2);
    }
}
