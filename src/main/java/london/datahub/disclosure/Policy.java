package london.datahub.disclosure;

import java.time.Duration;
import java.util.Optional;

/**
 * How an audience's tables are protected.
 *
 * @param threshold counts from 1 to one below it are hidden; for rounding, the base
 * @param budget how long a better protection may be searched for, once a safe one is found; where it is not said, about
 *     1.4 seconds up to 350 cells and 30 for 1000; rounding, which is good at once, at most 8
 */
public record Policy(Method method, int threshold, Optional<Duration> budget) {
    public Policy {
        if (threshold < 2 || threshold > 100) {
            throw new IllegalArgumentException("a threshold or base lies between 2 and 100");
        }
    }

    /** What happens to a small count. */
    public enum Method {
        /** Small counts and as few others as needed are not shown. */
        SUPPRESSION,
        /** Every count is shown as a neighbouring multiple of the base, and sums stay exact. */
        ROUNDING
    }

    Duration budgetFor(int cells) {
        double grown = Math.max(1.4, Math.pow(cells / 320.0, 3));
        double most = method == Method.ROUNDING ? 8 : 60;
        return budget.orElse(Duration.ofMillis(Math.round(1000 * Math.min(most, grown))));
    }

    boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
