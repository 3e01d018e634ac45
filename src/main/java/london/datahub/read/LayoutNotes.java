package london.datahub.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;

/** What an officer is told of a file's layout, once each: sheets that are hidden, cells read as the value above. */
final class LayoutNotes {
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Place> filled = new HashSet<>();
    private boolean headingHidden;

    void hiddenSheet(String sheet, Optional<Heading> heading) {
        headingHidden |= heading.isPresent();
        issues.add(
                heading.isPresent()
                        ? new Issue(
                                "hidden-sheet",
                                Severity.MUST_FIX,
                                Place.row(sheet, heading.get().row().row()),
                                "This sheet is hidden and has the headings of this feed. Its rows are not counted.",
                                "Unhide it if its rows belong to this return, delete it if they do not, and send the"
                                        + " file again.")
                        : new Issue(
                                "hidden-sheet",
                                Severity.NOTE,
                                Place.row(sheet, 1),
                                "This sheet is hidden and has no headings of this feed. It is not read.",
                                "Nothing needs to be done."));
    }

    /** Returns a refusal where the feed's headings stand on hidden sheets alone. */
    Optional<Refusal> onlyHidden(Feed feed) {
        return headingHidden
                ? Optional.of(Refusal.badInput(
                        "The headings of " + feed.name() + " stand on a hidden sheet only.",
                        "Unhide the sheet that is meant, and send the file again."))
                : Optional.empty();
    }

    void filledDown(String sheet, RowsBelow below) {
        below.filled().forEach((at, column) -> {
            Place place = Place.cell(sheet, 0, at, column.usualHeading());
            if (filled.add(place)) {
                issues.add(new Issue(
                        "filled-down",
                        Severity.NOTE,
                        place,
                        "Empty cells of this column are read as the value above them, as this feed declares.",
                        "Check that every group starts with its name."));
            }
        });
    }

    List<Issue> issues() {
        return issues;
    }
}
