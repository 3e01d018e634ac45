package london.datahub.job;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What failed lately, in this process: it is held back for a second, and twice as long after each further failure. */
final class Setbacks {
    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofMinutes(10).toNanos();

    private record Setback(long since, long pause) {
        boolean isOver() {
            return System.nanoTime() - since >= pause;
        }
    }

    private final Map<Object, Setback> setbacks = new ConcurrentHashMap<>();

    void add(Object what) {
        setbacks.compute(
                what,
                (same, last) ->
                        new Setback(System.nanoTime(), last == null ? FIRST : Math.min(LONGEST, 2 * last.pause())));
    }

    void forget(Object what) {
        setbacks.remove(what);
    }

    boolean holdBack(Object what) {
        Setback last = setbacks.get(what);
        return last != null && !last.isOver();
    }
}
