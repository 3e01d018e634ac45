package london.datahub.job;

import london.datahub.feed.Feed;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.read.SourceFile;
import london.datahub.secret.Key;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file the whole way in one transaction that is rolled back: the same judgement as a submission's, expectations
 * and comparisons included, and nothing of it stays.
 */
final class Rehearsal {
    private final Loading loading;
    private final Key key;
    private final LinkageKey linkageKey;
    private final TransactionTemplate transaction;

    Rehearsal(Loading loading, Key key, LinkageKey linkageKey, TransactionTemplate transaction) {
        this.loading = loading;
        this.key = key;
        this.linkageKey = linkageKey;
        this.transaction = transaction;
    }

    /** The caller holds the lease of the supplier and feed. */
    SubmissionOutcome of(Submission asked, Feed feed, SourceFile file) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return FailureWithoutWords.guard(() -> {
                Submission submission = loading.submissions().add(asked);
                RowPlacement placement = new RowPlacement(
                        feed,
                        submission,
                        key,
                        linkageKey.inUse(),
                        loading.erased().of(submission.organisation()));
                new Bringing(loading, submission, feed, reached -> {}).in(file, placement);
                return SubmissionOutcome.of(submission, feed, false, loading);
            });
        });
    }
}
