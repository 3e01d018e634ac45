package london.datahub.read;

import java.time.LocalDate;

/**
 * A day as spreadsheets number them: from 1900 or from 1904, with the time behind the point. Before March 1900 a day is
 * one off, since the first spreadsheets took 1900 for a leap year.
 */
final class ExcelDay {
    private static final double LAST = 2_958_466;
    private static final int FIRST_OF_MARCH_1900 = 61;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    private ExcelDay() {}

    static boolean isDay(double number) {
        return number >= 1 && number < LAST;
    }

    static LocalDate date(double number, boolean from1904) {
        long day = (long) number;
        if (from1904) {
            return DAY_0_OF_1904.plusDays(day);
        }
        return DAY_0.plusDays(day < FIRST_OF_MARCH_1900 ? day + 1 : day);
    }
}
