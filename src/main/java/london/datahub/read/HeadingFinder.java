package london.datahub.read;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.feed.Across;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;

/** Finds the row that heads a sheet's columns, and which of the feed's layouts it is. Never a guess: words must match. */
final class HeadingFinder {
    private static final int LONGEST_HEADING = 100;

    private final Feed feed;
    private final Map<Layout, Map<String, Column>> byHeading = new IdentityHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<Integer> hashes;

    HeadingFinder(Feed feed) {
        this.feed = feed;
        for (Layout layout : feed.layouts()) {
            Map<String, Column> columns = byHeading.computeIfAbsent(layout, l -> new HashMap<>());
            layout.columns()
                    .forEach(column -> column.headings().forEach(heading -> columns.put(folded(heading), column)));
            known.addAll(columns.keySet());
        }
        hashes = known.stream().map(String::hashCode).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the first of the rows that has all required columns of a layout. */
    Optional<Heading> find(List<SourceRow> rows) {
        return rows.stream().map(this::headingIn).flatMap(Optional::stream).findFirst();
    }

    /**
     * Returns what a row is as a heading: the layout whose required columns are all there, most columns first.
     *
     * @throws Refusal where it is ambiguous
     */
    Optional<Heading> headingIn(SourceRow row) {
        return mayBe(row)
                ? feed.layouts().stream()
                        .map(layout -> matched(layout, row))
                        .filter(HeadingFinder::complete)
                        .max(Comparator.comparingInt(Heading::recognised))
                        .map(HeadingFinder::unambiguous)
                : Optional.empty();
    }

    /** Every row of a file is asked, so most cells are ruled out without folding them. */
    private boolean mayBe(SourceRow row) {
        for (String cell : row.cells()) {
            if (!cell.isEmpty() && hashes.contains(hashFolded(cell)) && known.contains(folded(cell))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the hash that the text will have once it is folded. */
    private static int hashFolded(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetterOrDigit(character)) {
                hash = 31 * hash + Character.toLowerCase(character);
            }
        }
        return hash;
    }

    private static boolean complete(Heading heading) {
        return hasRequired(heading.layout(), heading.columns())
                && heading.layout()
                        .across()
                        .map(across -> hasAll(heading, across))
                        .orElse(true);
    }

    private static boolean hasRequired(Layout layout, SortedMap<Integer, Column> columns) {
        return layout.columns().stream().filter(Column::required).allMatch(columns::containsValue);
    }

    private static boolean hasAll(Heading heading, Across across) {
        return across.months()
                ? !heading.months().isEmpty()
                : heading.values().size() == across.columns().size();
    }

    private Heading matched(Layout layout, SourceRow row) {
        SortedMap<Integer, Column> columns = new TreeMap<>();
        List<String> texts = row.cells().stream().map(HeadingFinder::folded).toList();
        for (int i = 0; i < texts.size(); i++) {
            Column column = byHeading.get(layout).get(texts.get(i));
            if (column != null) {
                columns.put(i, column);
            }
        }
        SortedMap<Integer, YearMonth> months = new TreeMap<>();
        SortedMap<Integer, String> values = new TreeMap<>();
        if (hasRequired(layout, columns)) {
            layout.across().ifPresent(across -> matchAcross(across, row, columns, months, values));
        }
        return new Heading(layout, row, columns, months, values);
    }

    private static void matchAcross(
            Across across,
            SourceRow row,
            SortedMap<Integer, Column> columns,
            SortedMap<Integer, YearMonth> months,
            SortedMap<Integer, String> values) {
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            if (across.months() && !columns.containsKey(i)) {
                MonthHeading.month(row.cell(i)).ifPresent(month -> months.put(at, month));
            }
            across.columns().keySet().stream()
                    .filter(heading -> folded(heading).equals(folded(row.cell(at))))
                    .forEach(heading -> values.put(at, heading));
        }
    }

    /** Headings are compared without case, spacing or punctuation. */
    private static String folded(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                folded.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return folded.toString();
    }

    /** Refuses a heading that reads two columns as the same, which only a person can decide. */
    private static Heading unambiguous(Heading heading) {
        Map<Object, Integer> first = new HashMap<>();
        heading.columns().forEach((at, column) -> claim(heading, first, column, column.usualHeading(), at));
        heading.months().forEach((at, month) -> claim(heading, first, month, month.toString(), at));
        heading.values().forEach((at, words) -> claim(heading, first, words, words, at));
        return heading;
    }

    private static void claim(Heading heading, Map<Object, Integer> first, Object meaning, String words, int at) {
        Integer other = first.putIfAbsent(meaning, at);
        if (other != null) {
            throw Refusal.badInput(
                    "Columns " + Place.letter(other) + " and " + Place.letter(at) + " in row "
                            + heading.row().row() + " both read as \"" + words + "\".",
                    "Rename or remove the one that is not meant.");
        }
    }

    /** Says what was looked for, and which column was missing where a row came close. */
    Refusal noneIn(List<SourceRow> rows) {
        Optional<Heading> closest = rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> matched(layout, row)))
                .filter(heading -> heading.recognised() > 1)
                .max(Comparator.comparingInt(Heading::recognised));
        if (closest.isEmpty()) {
            return Refusal.badInput(
                    "No row with the headings of " + feed.name() + " was found ("
                            + required(feed.layouts().get(0)) + ").",
                    "Check that it is the right feed, or add the headings.");
        }
        Heading heading = closest.get();
        String missing = heading.layout().columns().stream()
                .filter(column ->
                        column.required() && heading.index(column.name()).isEmpty())
                .map(Column::usualHeading)
                .collect(Collectors.joining(", "));
        return Refusal.badInput(
                "Row " + heading.row().row() + " looks like the headings of " + feed.name() + ", without: "
                        + (missing.isEmpty() ? "the columns with the counts" : missing) + ".",
                "Add the missing column, or rename the one that is meant.");
    }

    private static String required(Layout layout) {
        return layout.columns().stream()
                .filter(Column::required)
                .map(Column::usualHeading)
                .collect(Collectors.joining(", "));
    }
}
