package london.datahub.read;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final Feed feed;

    HeadingFinder(Feed feed) {
        this.feed = feed;
    }

    /** Returns the best heading among the rows: the layout whose required columns are all there, most columns first. */
    Optional<Heading> find(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> matched(layout, row)))
                .filter(HeadingFinder::complete)
                .max(Comparator.comparingInt(Heading::recognised));
    }

    private static boolean complete(Heading heading) {
        Layout layout = heading.layout();
        boolean required = layout.columns().stream()
                .filter(Column::required)
                .allMatch(column -> heading.index(column.name()).isPresent());
        return required
                && layout.across().map(across -> hasAll(heading, across)).orElse(true);
    }

    private static boolean hasAll(Heading heading, Across across) {
        return across.months()
                ? !heading.months().isEmpty()
                : heading.values().size() == across.columns().size();
    }

    private static Heading matched(Layout layout, SourceRow row) {
        SortedMap<Integer, Column> columns = new TreeMap<>();
        SortedMap<Integer, YearMonth> months = new TreeMap<>();
        SortedMap<Integer, String> values = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i);
            int at = i;
            Optional<Column> column = layout.columns().stream()
                    .filter(candidate -> heads(candidate.headings(), text))
                    .findFirst();
            column.ifPresent(found -> columns.put(at, found));
            layout.across().filter(across -> column.isEmpty()).ifPresent(across -> {
                if (across.months()) {
                    MonthHeading.month(text).ifPresent(month -> months.put(at, month));
                }
                across.columns().keySet().stream()
                        .filter(heading -> folded(heading).equals(folded(text)))
                        .forEach(heading -> values.put(at, heading));
            });
        }
        return new Heading(layout, row, columns, months, values);
    }

    private static boolean heads(List<String> headings, String text) {
        return headings.stream().anyMatch(heading -> folded(heading).equals(folded(text)));
    }

    /** Headings are compared without case, spacing or punctuation. */
    private static String folded(String text) {
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
