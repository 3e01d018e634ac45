package london.datahub.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.feed.ColumnType;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.read.Heading;

/** What is said once of a heading: which columns are not read, and whether names can be kept below it at all. */
final class HeadingRemarks {
    private HeadingRemarks() {}

    static List<Issue> of(Heading heading) {
        List<Issue> issues = new ArrayList<>();
        heading.unread().forEach(column -> issues.add(unread(heading, column)));
        heading.columns().forEach((column, known) -> {
            if (known.type() == ColumnType.NOT_KEPT) {
                issues.add(notKept(heading, column));
            }
        });
        nobodyConsents(heading, issues);
        return issues;
    }

    /** By its letter: its words are not known. */
    private static Issue unread(Heading heading, int column) {
        Place place = Place.cell(heading.row().sheet(), heading.row().row(), column, "");
        return heading.resembles(column)
                .map(like -> Issue.pleaseCheck(
                        "column-resembles",
                        place,
                        Map.of("heading", like.usualHeading(), "column", place.columnLetter())))
                .orElseGet(() -> Issue.note("column-not-read", place, Map.of()));
    }

    private static Issue notKept(Heading heading, int column) {
        return Issue.note("column-not-kept", heading.place(heading.row(), column), Map.of());
    }

    private static void nobodyConsents(Heading heading, List<Issue> issues) {
        List<String> needed = heading.layout().identifiersNeed();
        boolean said = needed.isEmpty()
                || needed.stream().anyMatch(column -> heading.index(column).isPresent());
        heading.columns().entrySet().stream()
                .filter(entry -> !said && entry.getValue().type().namesSomebody())
                .findFirst()
                .ifPresent(entry -> issues.add(Issue.pleaseCheck(
                        "consent-without-column", heading.place(heading.row(), entry.getKey()), Map.of())));
    }
}
