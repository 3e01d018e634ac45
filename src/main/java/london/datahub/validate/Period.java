package london.datahub.validate;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.LongStream;
import london.datahub.issue.Refusal;

/** Whole months, the first and the last of them included. */
public record Period(YearMonth from, YearMonth to) {
    /**
     * Reads 2021-04..2022-03, or 2021-04 for one month.
     *
     * @throws Refusal where it is neither
     */
    public static Period of(String text) {
        String[] ends = text.split("\\.\\.", -1);
        try {
            Period period = new Period(YearMonth.parse(ends[0]), YearMonth.parse(ends[ends.length - 1]));
            if (ends.length <= 2 && !period.to.isBefore(period.from)) {
                return period;
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw Refusal.badInput("The period cannot be read.", "Write its first and last month as 2021-04..2022-03.");
    }

    /** Returns the month, quarter or financial year that a month lies in, by its length in months: 1, 3 or 12. */
    public static Period around(YearMonth month, int length) {
        int sinceApril = Math.floorMod(month.getMonthValue() - 4, 12);
        YearMonth first = month.minusMonths(sinceApril % length);
        return new Period(first, first.plusMonths(length - 1));
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    public List<YearMonth> months() {
        return LongStream.rangeClosed(0, from.until(to, java.time.temporal.ChronoUnit.MONTHS))
                .mapToObj(from::plusMonths)
                .toList();
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
