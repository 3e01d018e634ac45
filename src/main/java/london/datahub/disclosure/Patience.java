package london.datahub.disclosure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long the search for something better may go on: in time worked rather than time passed, so that a busy machine
 * comes to the same result, only later; but never more than ten times as long.
 */
final class Patience {
    private static final int AT_MOST_TIMES = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long budget;
    private final long workedAtStart = THREADS.getCurrentThreadCpuTime();
    private final long start = System.nanoTime();
    private long elsewhere;

    Patience(Duration budget) {
        this.budget = budget.toNanos();
    }

    /** Counts work that other threads did. */
    void spend(double seconds) {
        elsewhere += Math.round(seconds * 1e9);
    }

    Duration left() {
        long worked = THREADS.getCurrentThreadCpuTime() - workedAtStart + elsewhere;
        long passed = System.nanoTime() - start;
        return Duration.ofNanos(Math.max(0, Math.min(budget - worked, AT_MOST_TIMES * budget - passed)));
    }

    boolean isLeft() {
        return !left().isZero();
    }
}
