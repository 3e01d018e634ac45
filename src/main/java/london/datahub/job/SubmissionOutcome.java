package london.datahub.job;

import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.load.Changes;
import london.datahub.load.Explanations;
import london.datahub.load.History;
import london.datahub.load.Loading;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;

/**
 * How a submission ended.
 *
 * @param unchanged whether the same was in force already, so that nothing was done
 * @param rows where every row of the file ended
 * @param issues what was found and nobody has explained
 * @param explained what was found, and was explained for this feed and period before
 * @param changes what it changed of what was in force before; nothing for a refused one
 * @param daysLate days after it was due; 0 where it came in time
 */
public record SubmissionOutcome(
        Submission submission,
        boolean unchanged,
        List<RowOutcomes.Ended> rows,
        List<Issue> issues,
        List<Issue> explained,
        Changes changes,
        long daysLate) {

    static SubmissionOutcome of(Submission submission, Feed feed, boolean unchanged, Loading loading) {
        List<Explanations.Explanation> given = loading.explanations().of(submission);
        List<Issue> found = loading.issues().of(submission.id());
        return new SubmissionOutcome(
                loading.submissions().get(submission.id()),
                unchanged,
                loading.outcomes().of(submission.id()),
                found.stream()
                        .filter(issue -> Explanations.answering(issue, given).isEmpty())
                        .toList(),
                found.stream()
                        .filter(issue -> Explanations.answering(issue, given).isPresent())
                        .toList(),
                loading.comparison().of(submission, feed),
                History.daysLate(submission, feed));
    }

    public boolean refused() {
        return submission.state() == Submission.State.REFUSED;
    }

    /** The rows of the file, however they ended. */
    public long fileRows() {
        return rows.stream().mapToLong(RowOutcomes.Ended::rows).sum();
    }
}
