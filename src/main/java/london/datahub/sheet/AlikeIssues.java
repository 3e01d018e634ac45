package london.datahub.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;

/**
 * Issues that say the same of different rows.
 *
 * @param first one of them
 * @param places where they all stand, in the file's order
 */
record AlikeIssues(Issue first, List<Place> places) {
    private record Kind(Severity severity, String sheet, String column, String message, String nextStep) {
        static Kind of(Issue issue) {
            return new Kind(
                    issue.severity(),
                    issue.place().sheet(),
                    issue.place().columnLetter(),
                    issue.message(),
                    issue.nextStep());
        }
    }

    /** Returns the groups, the gravest first. */
    static List<AlikeIssues> of(List<Issue> issues) {
        Map<Kind, AlikeIssues> groups = new LinkedHashMap<>();
        for (Issue issue : issues) {
            groups.computeIfAbsent(Kind.of(issue), kind -> new AlikeIssues(issue, new ArrayList<>()))
                    .places()
                    .add(issue.place());
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(AlikeIssues::severity))
                .toList();
    }

    Severity severity() {
        return first.severity();
    }

    /** What is wrong and what to do, as one text. */
    String words() {
        return first.message() + " " + first.nextStep();
    }
}
