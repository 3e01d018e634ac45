package london.datahub.read;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a month as it heads a column: 202402, 2024-02, Feb 2024, Feb-24, February 2024, or a date in it. */
public final class MonthHeading {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuuMM"),
            form("uuuu-MM"),
            form("uuuu-MM-dd"),
            form("MMM uuuu"),
            form("MMMM uuuu"),
            form("MMM-uu"),
            form("MMM uu"),
            form("MMM-uuuu"),
            form("MM/uuuu"),
            form("dd/MM/uuuu"));

    private MonthHeading() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    public static Optional<YearMonth> month(String heading) {
        String text = heading.replaceFirst("(?i)^sept\\b", "Sep");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(YearMonth.from(form.parse(text)));
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
