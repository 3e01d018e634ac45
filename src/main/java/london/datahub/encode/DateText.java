package london.datahub.encode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date's digits. No calendar is asked: a mistyped date still says much. Where only the year is known the month
 * and day are empty.
 */
record DateText(String year, String month, String day) {
    static final int MOST_DIGITS = 8;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{2})[-/. ]?(\\d{2})(?:[t ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: .*)?");
    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})");

    static Optional<DateText> of(String value) {
        String text = PlainText.folded(value);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(new DateText(first.group(1), first.group(2), first.group(3)));
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return Optional.of(new DateText(last.group(3), twoDigits(last.group(2)), twoDigits(last.group(1))));
        }
        Matcher only = YEAR_ONLY.matcher(text);
        return only.matches() ? Optional.of(new DateText(only.group(1), "", "")) : Optional.empty();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    String digits() {
        return year + month + day;
    }
}
