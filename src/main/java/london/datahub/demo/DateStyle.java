package london.datahub.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How a supplier's spreadsheet shows a date. Month names are spelt out here because Java's change with its version. */
enum DateStyle {
    /** 03/04/2021, the day first. */
    SLASHES,
    /** 2021-04-03. */
    ISO,
    /** 3 Apr 2021. */
    MONTH_NAME,
    /** A real date of Excel. */
    REAL;

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    Object cell(LocalDate day) {
        return switch (this) {
            case SLASHES -> slashes(day);
            case ISO -> day.toString();
            case MONTH_NAME ->
                day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1).substring(0, 3) + " " + day.getYear();
            case REAL -> day;
        };
    }

    private static String slashes(LocalDate day) {
        return twoDigits(day.getDayOfMonth()) + "/" + twoDigits(day.getMonthValue()) + "/" + day.getYear();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    static String name(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }
}
