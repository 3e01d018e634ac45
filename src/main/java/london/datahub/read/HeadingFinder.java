package london.datahub.read;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    HeadingFinder(Feed feed) {
        this.feed = feed;
        for (Layout layout : feed.layouts()) {
            Map<String, Column> columns = byHeading.computeIfAbsent(layout, l -> new HashMap<>());
            layout.columns()
                    .forEach(column -> column.headings().forEach(heading -> columns.put(folded(heading), column)));
        }
    }

    /** Returns the best heading among the rows: the layout whose required columns are all there, most columns first. */
    Optional<Heading> find(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> matched(layout, row)))
                .filter(HeadingFinder::complete)
                .max(Comparator.comparingInt(Heading::recognised));
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
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Refuses a heading that reads two columns as the same, which only a person can decide. */
    static Heading unambiguous(Heading heading) {
        heading.columns().forEach((at, column) -> {
            int first = heading.index(column.name()).orElseThrow();
            if (first != at) {
                throw Refusal.badInput(
                        "Columns " + Place.letter(first) + " and " + Place.letter(at) + " in row "
                                + heading.row().row() + " both read as \"" + column.usualHeading() + "\".",
                        "Rename or remove the one that is not meant.");
            }
        });
        return heading;
    }

    /** Says what was looked for, and which column was missing where a row came close. */
    Refusal noneIn(List<SourceRow> rows) {
        Optional<Heading> closest = rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> matched(layout, row)))
                .filter(heading -> heading.recognised() > 1)
                .max(Comparator.comparingInt(Heading::recognised));
        if (closest.isEmpty()) {
            return Refusal.badInput(
                    "No row with the headings of " + feed.name() + " was found.",
                    "The hub looks for: " + required(feed.layouts().get(0)) + ". Is it the right feed?");
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
