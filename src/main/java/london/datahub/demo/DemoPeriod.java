package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of months that is made as one: a financial year, or the quarter before the first.
 *
 * @param printedYear the year of the annual report whose offences it follows, as 2021_22
 * @param offences how many offences against the printed ones: 1.0 equals them
 * @param referrals how many referrals against the printed ones of 2021-22
 */
record DemoPeriod(YearMonth from, int months, String printedYear, double offences, double referrals) {
    // The report prints no referrals of 2020-21; 2,100 against its 2,431 of the year after is an assumption.
    private static final double REFERRALS_OF_2020_21 = 2100.0 / 2431.0;

    // Nothing is printed of the years before: a little fewer each year back is an assumption.
    private static final double OF_THE_YEAR_AFTER = 0.96;
    private static final YearMonth LAST_YEAR = YearMonth.of(2021, 4);

    static List<DemoPeriod> of(DemoOptions options) {
        var periods = new ArrayList<DemoPeriod>();
        YearMonth start = LAST_YEAR.minusYears(options.years() - 1L);
        periods.add(like2020To21(start.minusMonths(3), 3, options, options.years() - 2));
        for (YearMonth year = start; year.isBefore(LAST_YEAR); year = year.plusYears(1)) {
            periods.add(like2020To21(year, 12, options, LAST_YEAR.getYear() - year.getYear() - 1));
        }
        periods.add(new DemoPeriod(LAST_YEAR, 12, "2021_22", options.size(), options.size()));
        return periods;
    }

    private static DemoPeriod like2020To21(YearMonth from, int months, DemoOptions options, int yearsBefore) {
        double share = options.size() * (months / 12.0) * StrictMath.pow(OF_THE_YEAR_AFTER, Math.max(0, yearsBefore));
        return new DemoPeriod(from, months, "2020_21", share, share * REFERRALS_OF_2020_21);
    }

    static List<YearMonth> months(DemoOptions options) {
        return of(options).stream().flatMap(DemoPeriod::eachMonth).toList();
    }

    Stream<YearMonth> eachMonth() {
        return Stream.iterate(from, month -> month.plusMonths(1)).limit(months);
    }

    LocalDate day(Chance chance) {
        YearMonth month = from.plusMonths(chance.between(0, months - 1));
        return month.atDay(chance.between(1, month.lengthOfMonth()));
    }

    LocalDate lastDay() {
        return from.plusMonths(months - 1).atEndOfMonth();
    }
}
