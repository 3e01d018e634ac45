package london.datahub.read;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;

/** Finds the row that heads a sheet's columns, and which of the feed's layouts it is. Never a guess: words must match. */
final class HeadingFinder {
    private static final int LONGEST_HEADING = 100;

    private final Feed feed;
    private final Map<Layout, Map<String, Column>> byHeading = new IdentityHashMap<>();
    private final Set<String> known = new HashSet<>();

    HeadingFinder(Feed feed) {
        this.feed = feed;
        for (Layout layout : feed.layouts()) {
            Map<String, Column> columns = byHeading.computeIfAbsent(layout, l -> new HashMap<>());
            layout.columns()
                    .forEach(column -> column.headings().forEach(heading -> columns.put(folded(heading), column)));
            known.addAll(columns.keySet());
        }
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
        boolean mayBe = row.cells().stream().map(HeadingFinder::folded).anyMatch(known::contains);
        return mayBe
                ? feed.layouts().stream()
                        .map(layout -> matched(layout, row))
                        .filter(HeadingFinder::complete)
                        .max(Comparator.comparingInt(Heading::recognised))
                        .map(HeadingFinder::unambiguous)
                : Optional.empty();
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
    static String folded(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING) {
            return "";
        }
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Refuses a heading that reads two columns as the same, which only a person can decide. */
    private static Heading unambiguous(Heading heading) {
        List<Issue> twice = HeadingMistakes.twice(heading);
        if (!twice.isEmpty()) {
            throw Refusal.ofStructure(twice);
        }
        return heading;
    }

    /** Says what was looked for, and everything that is wrong with the row that came closest. */
    Refusal noneIn(List<SourceRow> rows) {
        Optional<Heading> closest = rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> matched(layout, row)))
                .filter(heading -> heading.recognised() > 1)
                .max(Comparator.comparingInt(Heading::recognised));
        return Refusal.ofStructure(closest.map(HeadingMistakes::of)
                .orElseGet(() -> List.of(Issue.mustFix(
                        "headings-not-found",
                        Place.FILE,
                        Map.of(
                                "feed",
                                feed.name(),
                                "headings",
                                required(feed.layouts().get(0)))))));
    }

    private static String required(Layout layout) {
        return layout.columns().stream()
                .filter(Column::required)
                .map(Column::usualHeading)
                .collect(Collectors.joining(", "));
    }
}
