package london.datahub.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;

/** What an officer is told of a file's layout, once each: sheets that are hidden, cells read as the value above. */
final class LayoutNotes {
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Place> filled = new HashSet<>();
    private boolean headingHidden;

    void hiddenSheet(String sheet, Optional<Heading> heading) {
        headingHidden |= heading.isPresent();
        issues.add(heading.map(found -> Issue.mustFix(
                        "hidden-sheet-of-feed", Place.row(sheet, found.row().row()), Map.of()))
                .orElseGet(() -> Issue.note("hidden-sheet", Place.row(sheet, 1), Map.of())));
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
                issues.add(Issue.note("filled-down", place, Map.of()));
            }
        });
    }

    List<Issue> issues() {
        return issues;
    }
}
