package london.datahub.validate;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import london.datahub.feed.Column;

/** A date in British order, as 31/01/2021, 31 Jan 2021 or 2021-01-31, or as Excel's day number. A time is cut off. */
final class DateReading implements CellReading {
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern SEPTEMBER = Pattern.compile("(?i)\\b(sep)t\\b");
    private static final Pattern ORDINAL = Pattern.compile("(?i)^(\\d{1,2})(st|nd|rd|th)\\b");
    private static final Pattern EXCELS_DAY = Pattern.compile("[1-6]\\d{4}");
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
        Optional<LocalDate> usual = usual(text);
        return usual.isPresent() ? usual.get() : unusual(text);
    }

    /** Reads 31/01/2021, as nearly all dates are written, ten times as fast as the forms do. */
    private static Optional<LocalDate> usual(String text) {
        if (text.length() != 10 || text.charAt(2) != '/' || text.charAt(5) != '/') {
            return Optional.empty();
        }
        int day = number(text, 0, 2);
        int month = number(text, 3, 5);
        int year = number(text, 6, 10);
        return day < 1
                        || month < 1
                        || month > 12
                        || year < 0
                        || day > YearMonth.of(year, month).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month, day));
    }

    /** Returns the number that the digits make, or -1 where something else stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static LocalDate unusual(String text) throws Unreadable {
        String day = ORDINAL.matcher(
                        SEPTEMBER.matcher(TIME.matcher(text).replaceFirst("")).replaceFirst("$1"))
                .replaceFirst("$1")
                .strip();
        if (EXCELS_DAY.matcher(day).matches()) {
            return EXCELS_DAY_0.plusDays(Long.parseLong(day));
        }
        return FORMS.stream()
                .map(form -> parsed(day, form))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(DateReading::unreadable);
    }

    /** Looks first whether the form can fit: most do not, and an exception for each is slow. */
    private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
        ParsePosition end = new ParsePosition(0);
        TemporalAccessor found = form.parseUnresolved(day, end);
        if (found == null || end.getErrorIndex() >= 0 || end.getIndex() < day.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Unreadable unreadable() {
        return new Unreadable("date-unreadable");
    }
}
