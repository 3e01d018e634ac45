package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final double A_QUARTER = 0.25;

    static List<DemoPeriod> of(DemoOptions options) {
        double size = options.size();
        var last = new DemoPeriod(YearMonth.of(2021, 4), 12, "2021_22", size, size);
        var first = new DemoPeriod(YearMonth.of(2020, 4), 12, "2020_21", size, size * REFERRALS_OF_2020_21);
        YearMonth start = options.years() == 2 ? first.from() : last.from();
        var before = new DemoPeriod(
                start.minusMonths(3), 3, "2020_21", size * A_QUARTER, size * REFERRALS_OF_2020_21 * A_QUARTER);
        return options.years() == 2 ? List.of(before, first, last) : List.of(before, last);
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
