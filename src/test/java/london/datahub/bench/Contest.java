package london.datahub.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Sets the hub's way of doing some work against a bare peer's way, in turn (peer, hub, peer, hub ...), so that what else
 * the machine does meets both alike. What counts is the median round of each.
 */
public final class Contest {
    private static final int ROUNDS = 5;

    private final long rows;
    private final List<Double> hubSeconds = new ArrayList<>();
    private final List<Double> peerSeconds = new ArrayList<>();

    private Contest(long rows) {
        this.rows = rows;
    }

    /** One way of doing the work once. */
    @FunctionalInterface
    public interface Way {
        void run() throws Exception;

        /** Makes ready for a round; not measured. */
        default void prepare() throws Exception {}
    }

    /** Runs both ways over the same rows, five rounds each. */
    public static Contest over(long rows, Way hub, Way peer) throws Exception {
        Contest contest = new Contest(rows);
        for (int round = 0; round < ROUNDS; round++) {
            contest.peerSeconds.add(seconds(peer));
            contest.hubSeconds.add(seconds(hub));
        }
        return contest;
    }

    private static double seconds(Way way) throws Exception {
        way.prepare();
        long start = System.nanoTime();
        way.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the hub's median rate as a share of its peer's. */
    public double ratio() {
        return rate(hubSeconds) / rate(peerSeconds);
    }

    /** Returns the result as a row of a table: what, both rates in rows a second, ratio, what it should be. */
    public String row(String what, String peer, double atLeast) {
        return String.format(
                Locale.ENGLISH,
                "| %s | %,d | %,.0f | %s: %,.0f | **%.2f** | %.2f | %s |",
                what,
                rows,
                rate(hubSeconds),
                peer,
                rate(peerSeconds),
                ratio(),
                atLeast,
                ratio() >= atLeast ? "yes" : "**no**");
    }

    /** Returns the heading of the table that {@link #row} fills. */
    public static String heading() {
        return """
                | what | rows | hub, rows/s | peer, rows/s | ratio | at least | reached |
                |---|---|---|---|---|---|---|
                """;
    }

    /** Returns every round in seconds, for who wants to see how much they differ. */
    public String rounds() {
        return "Rounds in seconds, hub: " + listed(hubSeconds) + "; peer: " + listed(peerSeconds) + ".";
    }

    private double rate(List<Double> seconds) {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return rows / sorted.get(sorted.size() / 2);
    }

    private static String listed(List<Double> seconds) {
        return String.join(
                ", ",
                seconds.stream()
                        .map(round -> String.format(Locale.ENGLISH, "%.2f", round))
                        .toList());
    }
}
