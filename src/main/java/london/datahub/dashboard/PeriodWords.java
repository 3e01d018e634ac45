package london.datahub.dashboard;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Periods and values as a reader writes them. */
final class PeriodWords {
    private PeriodWords() {}

    /** Returns {@code 2021-04-01} as 1 April 2021, {@code 2021-04} as April 2021 and {@code 2021-Q2} as April to June 2021; other values begin large. */
    static String full(String value) {
        if (isMonth(value)) {
            YearMonth month = YearMonth.parse(value);
            return name(month.getMonth(), TextStyle.FULL) + " " + month.getYear();
        }
        if (isQuarter(value)) {
            Month first = firstMonth(value);
            return name(first, TextStyle.FULL) + " to " + name(first.plus(2), TextStyle.FULL) + " "
                    + value.substring(0, 4);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalDate day = LocalDate.parse(value);
            return day.getDayOfMonth() + " " + name(day.getMonth(), TextStyle.FULL) + " " + day.getYear();
        }
        return value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.ENGLISH) + value.substring(1);
    }

    /** Returns {@code 2021-04} as Apr 21 and {@code 2021-Q2} as Q2 2021. */
    static String brief(String value) {
        if (isMonth(value)) {
            YearMonth month = YearMonth.parse(value);
            return name(month.getMonth(), TextStyle.SHORT) + " " + value.substring(2, 4);
        }
        return isQuarter(value) ? value.substring(5) + " " + value.substring(0, 4) : full(value);
    }

    /** Returns the months of a month, quarter or financial year (April to March); none for what is no period. */
    static List<YearMonth> months(String value) {
        if (isMonth(value)) {
            return List.of(YearMonth.parse(value));
        }
        if (isQuarter(value)) {
            return from(YearMonth.of(year(value), firstMonth(value)), 3);
        }
        return isFinancialYear(value) ? from(YearMonth.of(year(value), Month.APRIL), 12) : List.of();
    }

    private static List<YearMonth> from(YearMonth first, int months) {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    private static int year(String value) {
        return Integer.parseInt(value.substring(0, 4));
    }

    private static boolean isFinancialYear(String value) {
        return value.matches("\\d{4}-\\d{2}") && (year(value) + 1) % 100 == Integer.parseInt(value.substring(5));
    }

    private static boolean isMonth(String value) {
        return value.matches("\\d{4}-(0[1-9]|1[0-2])");
    }

    private static boolean isQuarter(String value) {
        return value.matches("\\d{4}-Q[1-4]");
    }

    private static Month firstMonth(String quarter) {
        return Month.of(3 * (quarter.charAt(6) - '1') + 1);
    }

    private static String name(Month month, TextStyle style) {
        return month.getDisplayName(style, Locale.ENGLISH);
    }
}
