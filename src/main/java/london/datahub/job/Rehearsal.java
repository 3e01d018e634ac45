package london.datahub.job;

import java.util.ArrayList;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.read.SourceFile;
import london.datahub.secret.Key;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file the whole way in one transaction that is rolled back: the same judgement as a submission's, expectations
 * and comparisons included, and nothing of it stays.
 */
final class Rehearsal {
    private static final int CHUNK = 1000;

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
                stage(submission, feed, file);
                loading.load(submission, feed, reached -> {});
                return SubmissionOutcome.of(submission, feed, false, loading);
            });
        });
    }

    private void stage(Submission submission, Feed feed, SourceFile file) throws Exception {
        RowPlacement placement = new RowPlacement(feed, submission, key, linkageKey.inUse());
        RowStaging staging = new RowStaging(submission, loading, reached -> {});
        try (SeenRows rows = new SeenRows(file, feed)) {
            while (rows.hasNext()) {
                staging.write(new Chunk<>(next(rows, placement)));
            }
            loading.issues().add(submission.id(), rows.issues());
        }
    }

    private static List<PlacedRow> next(SeenRows rows, RowPlacement placement) {
        List<PlacedRow> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && rows.hasNext()) {
            chunk.add(placement.place(rows.next()));
        }
        return chunk;
    }
}
