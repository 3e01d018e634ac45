package london.datahub.job;

import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.issue.FoundIssues;
import london.datahub.issue.Issue;
import london.datahub.issue.IssueGroup;
import london.datahub.load.Changes;
import london.datahub.load.Explanations;
import london.datahub.load.History;
import london.datahub.load.Loading;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;
import london.datahub.validate.Judgement;

/**
 * How a submission ended.
 *
 * @param unchanged whether the same was in force already, so that nothing was done
 * @param rows where every row of the file ended
 * @param issues what was found and nobody has explained; the first of every kind
 * @param issueGroups all of it, what is alike together
 * @param explained what was found, and was explained for this feed and period before; the first of every kind
 * @param explainedGroups all of it, what is alike together
 * @param issuesNotListed how many of both are counted in their groups alone
 * @param changes what it changed of what was in force before; nothing for a refused one
 * @param daysLate days after it was due; 0 where it came in time
 */
public record SubmissionOutcome(
        Submission submission,
        boolean unchanged,
        List<RowOutcomes.Ended> rows,
        List<Issue> issues,
        List<IssueGroup> issueGroups,
        List<Issue> explained,
        List<IssueGroup> explainedGroups,
        long issuesNotListed,
        Changes changes,
        long daysLate) {

    static SubmissionOutcome of(Submission submission, Feed feed, boolean unchanged, Loading loading) {
        List<Explanations.Explanation> given = loading.explanations().of(submission);
        FoundIssues open = new FoundIssues();
        FoundIssues answered = new FoundIssues();
        loading.issues()
                .each(
                        submission.id(),
                        issue -> (Explanations.answering(issue, given).isEmpty() ? open : answered).add(issue));
        List<RowOutcomes.Ended> rows = loading.outcomes().of(submission.id());
        return new SubmissionOutcome(
                loading.submissions().get(submission.id()),
                unchanged,
                rows,
                open.kept(),
                open.groups(dataRows(rows)),
                answered.kept(),
                answered.groups(0),
                open.notKept() + answered.notKept(),
                loading.comparison().of(submission, feed),
                History.daysLate(submission, feed));
    }

    private static long dataRows(List<RowOutcomes.Ended> rows) {
        return rows.stream()
                .filter(ended -> ended.outcome() != Judgement.Outcome.SKIPPED)
                .mapToLong(RowOutcomes.Ended::rows)
                .sum();
    }

    public boolean refused() {
        return submission.state() == Submission.State.REFUSED;
    }

    /** The rows of the file, however they ended. */
    public long fileRows() {
        return rows.stream().mapToLong(RowOutcomes.Ended::rows).sum();
    }
}
