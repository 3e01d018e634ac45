package london.datahub.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;

/**
 * Issues that say the same of different rows, with every place where they stand.
 *
 * @param said what is said of them together
 */
record AlikeIssues(IssueGroup said, List<Place> places) {

    /** Returns the groups, the gravest first. */
    static List<AlikeIssues> of(List<Issue> issues) {
        Map<Object, List<Issue>> alike = new LinkedHashMap<>();
        issues.forEach(issue -> alike.computeIfAbsent(IssueGroup.likeness(issue), key -> new ArrayList<>())
                .add(issue));
        return alike.values().stream()
                .map(group -> new AlikeIssues(
                        IssueGroup.of(group, 0).get(0),
                        group.stream().map(Issue::place).toList()))
                .sorted(Comparator.comparing(AlikeIssues::severity))
                .toList();
    }

    Severity severity() {
        return said.first().severity();
    }

    /** Returns what is wrong with all of them, and what to do. */
    String words() {
        return said.message() + " " + said.first().nextStep();
    }

    /** Returns what is wrong with one of them, and what to do. */
    String wordsOfOne() {
        return said.first().message() + " " + said.first().nextStep();
    }
}
