package london.datahub.command;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for identifiers in a text as a person would read it: names as whole words whatever their case; references with
 * and without their separators; birth dates as 2004-01-31, 31/01/2004, 31 Jan 2004 and 20040131.
 *
 * <p>A token is 22 random characters or more that look like letters and digits, and short words and numbers come about in
 * it: such a run is read by {@link ByteScan} alone, which asks for longer names. Words and dates joined by separators are
 * no such run, however long.
 */
final class TextScan {
    // Random characters change between small and capital letters and digits at every other step; words and dates joined
    // by separators hardly ever do, and words run together have neither a digit nor two capitals side by side. This
    // misses one random run in a thousand or so.
    private static final Pattern RANDOM =
            Pattern.compile("(?=[\\w+/=-]*(?:\\d|[A-Z]{2}))(?=(?:[\\w+/=-]+?(?:(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)"
                    + "|(?<=\\d)(?=[A-Za-z]))){2})[\\w+/=-]{22,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern DOUBLE_NAME = Pattern.compile("\\p{L}+-\\p{L}+");
    private static final Pattern LETTERED =
            Pattern.compile("(?i)(?<![a-z0-9])[a-z]{2,4}[\\s_-]*\\d{2,4}[\\s_-]*\\d{4}(?!\\d)");
    private static final Pattern NRM_BARE = Pattern.compile("(?<![\\w-])\\d{8}(?![\\w-])");
    private static final Pattern CRIME = Pattern.compile("(?<!\\d)\\d{7}\\s*/\\s*\\d{2}(?!\\d)");
    private static final Pattern CRIME_BARE = Pattern.compile("(?<![\\w-])\\d{9}(?![\\w-])");
    private static final Pattern DATE = Pattern.compile(
            "(?i)(?<!\\d)(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} [a-z]{3} \\d{4}|(?<![\\w-])\\d{8}(?![\\w-]))(?!\\d)");

    private final Identifiers identifiers;
    private final Set<String> names;
    private final Set<String> dates;
    private final ByteScan bytes;

    TextScan(Identifiers identifiers) {
        this.identifiers = identifiers;
        this.bytes = new ByteScan(identifiers);
        this.names = identifiers.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.dates = new HashSet<>();
        identifiers.birthDates().forEach(date -> dates.addAll(written(date)));
    }

    private static List<String> written(LocalDate date) {
        String month = date.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
        return List.of(
                date.toString(),
                date.toString().replace("-", ""),
                "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                "%d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                "%d %s %d".formatted(date.getDayOfMonth(), month, date.getYear()));
    }

    /** Returns the identifiers that stand in a text. */
    Set<String> find(String text) {
        Set<String> found = new TreeSet<>(bytes.find(text));
        String readable = RANDOM.matcher(text).replaceAll(" ");
        matches(WORD, readable)
                .filter(word -> names.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        matches(DOUBLE_NAME, readable)
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        matches(DATE, readable)
                .filter(date -> dates.contains(date.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        matches(LETTERED, readable)
                .filter(reference -> isReference(reference.replaceAll("[\\s_-]", "")))
                .forEach(found::add);
        matches(NRM_BARE, readable)
                .filter(digits -> isReference("NRM" + digits))
                .forEach(found::add);
        matches(CRIME, readable)
                .filter(crime -> isReference(crime.replaceAll("\\s", "")))
                .forEach(found::add);
        matches(CRIME_BARE, readable)
                .filter(digits -> isReference(digits.substring(0, 7) + "/" + digits.substring(7)))
                .forEach(found::add);
        return found;
    }

    private boolean isReference(String reference) {
        return identifiers.references().contains(reference.toUpperCase(Locale.ROOT));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(MatchResult::group);
    }
}
