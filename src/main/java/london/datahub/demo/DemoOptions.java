package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What demonstration to make.
 *
 * @param seed the same seed gives the same bytes; another seed other people, dates, wards, references and layouts
 * @param size how many rows against the printed figures, above 0; only 1.0 equals them
 * @param years financial years that end with 2021-22: 1 to 10; the quarter before them always comes too
 */
public record DemoOptions(long seed, double size, int years) {
    public static final DemoOptions DEFAULT = new DemoOptions(42, 1.0, 2);
    private static final int MOST_YEARS = 10;
    private static final int LAST_YEAR = 2021;

    /** @throws IllegalArgumentException where the size is not above 0, or years is not from 1 to 10 */
    public DemoOptions {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("The size of the demonstration must be a number above 0, as 0.5 or 2.");
        }
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException(
                    "The demonstration covers 1 to " + MOST_YEARS + " financial years, not " + years + ".");
        }
    }

    /** Returns the first month that anything is counted in. */
    public YearMonth firstMonth() {
        return DemoPeriod.months(this).get(0);
    }

    /** Returns the days on which the demonstration releases: one after each year, and never fewer than two. */
    public List<LocalDate> releaseDays() {
        int years = Math.max(years(), 2);
        return IntStream.rangeClosed(LAST_YEAR - years + 2, LAST_YEAR + 1)
                .mapToObj(year -> LocalDate.of(year, 7, 1))
                .toList();
    }
}
