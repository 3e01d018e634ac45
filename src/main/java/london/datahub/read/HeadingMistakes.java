package london.datahub.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;

/** Everything that is wrong with a row that should head a sheet's columns, to be said together. */
final class HeadingMistakes {
    private static final String COUNTS = "the columns with the counts";

    private HeadingMistakes() {}

    /** Returns what is missing, and what stands there twice. */
    static List<Issue> of(Heading heading) {
        List<String> missing = new ArrayList<>(heading.layout().columns().stream()
                .filter(Column::required)
                .filter(column -> heading.index(column.name()).isEmpty())
                .map(Column::usualHeading)
                .toList());
        if (missing.isEmpty()) {
            missing.add(COUNTS);
        }
        List<Issue> issues = new ArrayList<>();
        missing.forEach(words -> issues.add(Issue.mustFix(
                "heading-missing",
                Place.row(heading.row().sheet(), heading.row().row()),
                Map.of("heading", words, "row", String.valueOf(heading.row().row())))));
        issues.addAll(resembling(heading));
        issues.addAll(twice(heading));
        return issues;
    }

    /** Returns the unread columns that resemble a missing one, which a person may confirm. */
    private static List<Issue> resembling(Heading heading) {
        List<Issue> issues = new ArrayList<>();
        for (int at : heading.unread()) {
            heading.resembles(at)
                    .filter(Column::required)
                    .ifPresent(column -> issues.add(Issue.mustFix(
                            "column-resembles",
                            Place.cell(heading.row().sheet(), heading.row().row(), at, ""),
                            Map.of("heading", column.usualHeading(), "column", Place.letter(at)))));
        }
        return issues;
    }

    /** Returns the columns that read as the same. */
    static List<Issue> twice(Heading heading) {
        Map<Object, Integer> first = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        heading.columns().forEach((at, column) -> claim(heading, first, column, column.usualHeading(), at, issues));
        heading.months().forEach((at, month) -> claim(heading, first, month, month.toString(), at, issues));
        heading.values().forEach((at, words) -> claim(heading, first, words, words, at, issues));
        return issues;
    }

    private static void claim(
            Heading heading, Map<Object, Integer> first, Object meaning, String words, int at, List<Issue> issues) {
        Integer other = first.putIfAbsent(meaning, at);
        if (other != null) {
            long row = heading.row().row();
            issues.add(Issue.mustFix(
                    "heading-twice",
                    Place.cell(heading.row().sheet(), row, at, heading.words(at)),
                    Map.of(
                            "first", Place.letter(other),
                            "second", Place.letter(at),
                            "heading", words,
                            "row", String.valueOf(row))));
        }
    }
}
