package london.datahub.validate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import london.datahub.feed.Column;

/** A date in British order, as 31/01/2021, 31 Jan 2021 or 2021-01-31, or as Excel's day number. A time is cut off. */
final class DateReading implements CellReading {
    private static final LocalDate EXCELS_DAY_0 = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd"),
            form("d/M/uuuu"),
            form("d.M.uuuu"),
            form("d-M-uuuu"),
            form("d MMM uuuu"),
            form("d-MMM-uuuu"),
            form("d MMMM uuuu"),
            twoDigitYear("d/M/"),
            twoDigitYear("d-MMM-"),
            twoDigitYear("d MMM "));

    private static DateTimeFormatter form(String pattern) {
        return strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
    }

    /** Two digits mean the years 1930 to 2029, as in Excel. */
    private static DateTimeFormatter twoDigitYear(String pattern) {
        return strict(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1930));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return new Value.Day(date(text));
    }

    static LocalDate date(String text) throws Unreadable {
        String day = text.replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "")
                .replaceFirst("(?i)\\b(sep)t\\b", "$1")
                .replaceFirst("(?i)^(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                .strip();
        if (day.matches("[1-6]\\d{4}")) {
            return EXCELS_DAY_0.plusDays(Long.parseLong(day));
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDate.parse(day, form);
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw new Unreadable("date-unreadable");
    }
}
