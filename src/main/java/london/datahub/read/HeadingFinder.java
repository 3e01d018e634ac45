package london.datahub.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import london.datahub.feed.Across;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;

/**
 * Finds the row, or the two rows, that head a sheet's columns, and which of the feed's layouts it is. Never a guess:
 * words must match.
 */
final class HeadingFinder {
    private static final Map<String, String> SEPARATORS =
            Map.of("\t", "tabs", ",", "commas", ";", "semicolons", "|", "upright lines");

    private final Feed feed;
    private final HeadingWords words;
    private final HeadingLines lines;

    HeadingFinder(Feed feed) {
        this.feed = feed;
        this.words = new HeadingWords(feed);
        this.lines = new HeadingLines(words);
    }

    /**
     * Returns the first of the rows that has all required columns of a layout, alone or with the row above it.
     *
     * @throws Refusal where it is ambiguous
     */
    Optional<Heading> find(List<SourceRow> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> better(rows, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A row that is complete with the one below it is so only where neither of them says as much alone. */
    private Optional<Heading> better(List<SourceRow> rows, int at) {
        Optional<Heading> alone = complete(rows.get(at));
        if (at + 1 == rows.size()) {
            return alone.map(HeadingFinder::unambiguous);
        }
        Optional<Heading> below = complete(rows.get(at + 1));
        Optional<Heading> both = complete(rows.get(at), rows.get(at + 1));
        int single = Stream.of(alone, below)
                .flatMap(Optional::stream)
                .mapToInt(Heading::recognised)
                .max()
                .orElse(0);
        return both.filter(two ->
                        two.recognised() > single && HeadingMistakes.twice(two).isEmpty())
                .or(() -> alone.map(HeadingFinder::unambiguous));
    }

    /**
     * Returns what a row is as a heading: the layout whose required columns are all there, most columns first.
     *
     * @throws Refusal where it is ambiguous
     */
    Optional<Heading> headingIn(SourceRow row) {
        return complete(row).map(HeadingFinder::unambiguous);
    }

    private Optional<Heading> complete(SourceRow row) {
        return words.anyIn(row) ? most(layout -> Optional.of(words.read(layout, row))) : Optional.empty();
    }

    private Optional<Heading> complete(SourceRow upper, SourceRow lower) {
        return most(layout -> lines.joined(layout, upper, lower));
    }

    private Optional<Heading> most(Function<Layout, Optional<Heading>> read) {
        return feed.layouts().stream()
                .map(read)
                .flatMap(Optional::stream)
                .filter(HeadingFinder::isComplete)
                .max(Comparator.comparingInt(Heading::recognised));
    }

    private static boolean isComplete(Heading heading) {
        return HeadingWords.hasRequired(heading.layout(), heading.columns())
                && heading.layout()
                        .across()
                        .map(across -> hasAll(heading, across))
                        .orElse(true);
    }

    private static boolean hasAll(Heading heading, Across across) {
        return across.months()
                ? !heading.months().isEmpty()
                : heading.values().size() >= across.columns().size();
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
        List<Issue> together = rows.stream()
                .map(this::inOneCell)
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
        if (!together.isEmpty()) {
            return Refusal.ofStructure(together);
        }
        return Refusal.ofStructure(closest(rows)
                .map(HeadingMistakes::of)
                .orElseGet(() -> List.of(Issue.mustFix(
                        "headings-not-found",
                        Place.FILE,
                        Map.of(
                                "feed",
                                feed.name(),
                                "headings",
                                required(feed.layouts().get(0)))))));
    }

    /** Tells whether a row's one cell holds a whole line of headings, as where a text was pasted into a sheet. */
    private Optional<Issue> inOneCell(SourceRow row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() != 1
                ? Optional.empty()
                : SEPARATORS.entrySet().stream()
                        .filter(separator -> complete(split(row, filled.get(0), separator.getKey()))
                                .isPresent())
                        .findFirst()
                        .map(separator -> Issue.mustFix(
                                "lines-in-one-column",
                                Place.row(row.sheet(), row.row()),
                                Map.of("row", String.valueOf(row.row()), "separator", separator.getValue())));
    }

    private static SourceRow split(SourceRow row, String line, String separator) {
        List<String> cells = Stream.of(line.split(Pattern.quote(separator), -1))
                .map(CellText::unquoted)
                .toList();
        return new SourceRow(row.sheet(), row.row(), row.ordinal(), cells);
    }

    /** Returns the row that comes closest to a heading, where one says more than a single word of it. */
    Optional<Heading> closest(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> feed.layouts().stream().map(layout -> words.read(layout, row)))
                .filter(heading -> heading.recognised() > 1)
                .max(Comparator.comparingInt(Heading::recognised));
    }

    private static String required(Layout layout) {
        return layout.columns().stream()
                .filter(Column::required)
                .map(Column::usualHeading)
                .collect(Collectors.joining(", "));
    }
}
