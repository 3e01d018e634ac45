package london.datahub.job;

import java.util.List;
import london.datahub.issue.Issue;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;

/**
 * How a submission ended.
 *
 * @param unchanged whether the same file was in force already, so that nothing was done
 * @param rows where every row of the file ended
 */
public record SubmissionOutcome(
        Submission submission, boolean unchanged, List<RowOutcomes.Ended> rows, List<Issue> issues) {

    public boolean refused() {
        return submission.state() == Submission.State.REFUSED;
    }

    /** The rows of the file, however they ended. */
    public long fileRows() {
        return rows.stream().mapToLong(RowOutcomes.Ended::rows).sum();
    }
}
