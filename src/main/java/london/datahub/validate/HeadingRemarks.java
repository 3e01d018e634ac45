package london.datahub.validate;

import java.util.ArrayList;
import java.util.List;
import london.datahub.feed.ColumnType;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
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
        return new Issue(
                "unread-column",
                Severity.NOTE,
                Place.cell(heading.row().sheet(), heading.row().row(), column, ""),
                "This column has no heading of this feed and is not read.",
                "If it should be, rename it to a heading of the feed.");
    }

    private static Issue notKept(Heading heading, int column) {
        return new Issue(
                "not-kept",
                Severity.NOTE,
                place(heading, column),
                "This column is known and never kept.",
                heading.columns().get(column).guidance().orElse("Nothing needs to be done."));
    }

    private static void nobodyConsents(Heading heading, List<Issue> issues) {
        List<String> needed = heading.layout().identifiersNeed();
        boolean said = needed.isEmpty()
                || needed.stream().anyMatch(column -> heading.index(column).isPresent());
        heading.columns().entrySet().stream()
                .filter(entry -> !said && entry.getValue().type().namesSomebody())
                .findFirst()
                .ifPresent(entry -> issues.add(new Issue(
                        "no-consent",
                        Severity.PLEASE_CHECK,
                        place(heading, entry.getKey()),
                        "No column says whether adults consented, so their names, birth dates and numbers are not kept.",
                        "Add the column on consent, if they did.")));
    }

    private static Place place(Heading heading, int column) {
        return Place.cell(
                heading.row().sheet(),
                heading.row().row(),
                column,
                heading.row().cell(column));
    }
}
