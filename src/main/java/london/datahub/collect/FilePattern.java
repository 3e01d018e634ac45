package london.datahub.collect;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source's files are called, and which feed they then are. In a pattern {@code *} stands for anything,
 * {@code {year}} for 2026, {@code {month}} for 07 or July, {@code {quarter}} for 1 to 4 of the year, and
 * {@code {financial-year}} for 2026-27, of which {@code {quarter}} 1 is April to June.
 */
public final class FilePattern {
    private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}|\\*");
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    private final String text;
    private final String feed;
    private final Pattern pattern;

    /** @param feed empty where the file is only to be known by its name */
    public FilePattern(String text, String feed) {
        this.text = text;
        this.feed = feed;
        this.pattern = Pattern.compile(regex(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** What a file's name says: the feed, and the first and last month of its period. */
    public record Named(String feed, YearMonth from, YearMonth to) {}

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            regex.append(Pattern.quote(text.substring(from, gap.start()))).append(gap(gap.group(1)));
            from = gap.end();
        }
        return regex.append(Pattern.quote(text.substring(from))).toString();
    }

    private static String gap(String name) {
        return name == null
                ? ".*"
                : switch (name) {
                    case "year" -> "(?<year>20\\d\\d)";
                    case "month" -> "(?<month>0[1-9]|1[0-2]|(?:" + MONTHS + ")[a-z]*)";
                    case "quarter" -> "(?<quarter>[1-4])";
                    case "financial-year" -> "(?<first>20\\d\\d)[-_/](?:20)?(?<second>\\d\\d)";
                    default -> throw new IllegalArgumentException("{" + name + "} is not known in a file's name.");
                };
    }

    /** Returns what is wrong with it as the name of one period's file; nothing where it is sound. */
    public Optional<String> mistake() {
        boolean year = has("year");
        if (year == has("financial-year")) {
            return Optional.of("names either {year} or {financial-year}, so that the period is known.");
        }
        if (has("month") && (!year || has("quarter"))) {
            return Optional.of("has {month} with {year} alone.");
        }
        return Optional.empty();
    }

    private boolean has(String gap) {
        return text.contains("{" + gap + "}");
    }

    boolean hasAnything() {
        return text.contains("*");
    }

    boolean fits(String fileName) {
        return pattern.matcher(fileName).matches();
    }

    Optional<Named> named(String fileName) {
        Matcher matcher = pattern.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (has("financial-year") && (number(matcher, "first") + 1) % 100 != number(matcher, "second")) {
            return Optional.empty();
        }
        YearMonth from = first(matcher);
        return Optional.of(new Named(feed, from, from.plusMonths(months() - 1L)));
    }

    private YearMonth first(Matcher matcher) {
        YearMonth start =
                has("year") ? YearMonth.of(number(matcher, "year"), 1) : YearMonth.of(number(matcher, "first"), 4);
        if (has("month")) {
            return start.withMonth(month(matcher.group("month")));
        }
        return has("quarter") ? start.plusMonths(3L * (number(matcher, "quarter") - 1)) : start;
    }

    private static int number(Matcher matcher, String gap) {
        return Integer.parseInt(matcher.group(gap));
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : 1 + List.of(MONTHS.split("\\|")).indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** How many months a file covers. */
    int months() {
        return has("month") ? 1 : has("quarter") ? 3 : 12;
    }

    /** Returns the name of the file of the period that a month lies in. */
    String fileOf(YearMonth month) {
        int yearStart = has("year") ? 1 : 4;
        YearMonth first = month.minusMonths(Math.floorMod(month.getMonthValue() - yearStart, months()));
        int sinceStart = Math.floorMod(first.getMonthValue() - yearStart, 12);
        int year = first.minusMonths(sinceStart).getYear();
        return text.replace("{year}", String.valueOf(year))
                .replace("{financial-year}", year + "-" + String.format(Locale.ROOT, "%02d", (year + 1) % 100))
                .replace("{month}", DateTimeFormatter.ofPattern("MM").format(first))
                .replace("{quarter}", String.valueOf(sinceStart / 3 + 1));
    }
}
