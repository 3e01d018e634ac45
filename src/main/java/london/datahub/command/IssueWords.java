package london.datahub.command;

import java.util.List;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.load.RowOutcomes;
import london.datahub.validate.Judgement;

/** Issues as an officer reads them: what is the same in many rows is said once, with the first rows it stands in. */
final class IssueWords {
    private IssueWords() {}

    static List<String> of(List<Issue> issues, List<RowOutcomes.Ended> rows) {
        return IssueGroup.of(issues, dataRows(rows)).stream()
                .map(group -> "  " + group)
                .toList();
    }

    private static long dataRows(List<RowOutcomes.Ended> rows) {
        return rows.stream()
                .filter(ended -> ended.outcome() != Judgement.Outcome.SKIPPED)
                .mapToLong(RowOutcomes.Ended::rows)
                .sum();
    }
}
