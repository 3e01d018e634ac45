package london.datahub.job;

import java.util.List;
import london.datahub.collect.Originals;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.read.SourceFile;
import london.datahub.secret.KeyRing;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The job that brings one submission from its original into the warehouse: stage (read, validate, encode), check totals,
 * load. Killed anywhere, it goes on where it was; a load that was committed is not done again.
 */
final class Intake {
    private static final String NAME = "intake";
    private static final int CHUNK = 2500;

    private final JobRuns runs;
    private final Feeds feeds;
    private final KeyRing keys;
    private final LinkageKey linkageKey;
    private final Originals originals;
    private final Loading loading;
    private final SupplierFeeds supplierFeeds;

    Intake(
            JobRuns runs,
            Feeds feeds,
            KeyRing keys,
            LinkageKey linkageKey,
            Originals originals,
            Loading loading,
            SupplierFeeds supplierFeeds) {
        this.runs = runs;
        this.feeds = feeds;
        this.keys = keys;
        this.linkageKey = linkageKey;
        this.originals = originals;
        this.loading = loading;
        this.supplierFeeds = supplierFeeds;
    }

    /** The caller holds the lease of the submission's supplier and feed. */
    void run(Submission submission, Progress progress) {
        Feed feed =
                supplierFeeds.of(feeds.named(submission.feed()), submission.organisation(), submission.receivedAt());
        SourceFile file = new SealedFile(originals, submission.id());
        var placement = new RowPlacement(feed, submission, keys.key(submission.keyId()), linkageKey.inUse());
        var rows = new RowReader(file, feed, placement);
        runs.run(
                NAME,
                submission.id(),
                List.of(
                        stage(submission, rows, progress),
                        totals(submission, feed, file, rows),
                        load(submission, feed, progress)));
        progress.reached("loaded");
    }

    private Step stage(Submission submission, RowReader rows, Progress progress) {
        return runs.rows("stage", CHUNK, rows, new RowStaging(submission, loading, progress));
    }

    /** Staging saw every row; only where its process died just behind it, the file is read once more. */
    private Step totals(Submission submission, Feed feed, SourceFile file, RowReader rows) {
        return runs.single("totals", (contribution, context) -> {
            List<Issue> known = rows.ofTheWhole().orElse(null);
            loading.issues().add(submission.id(), known == null ? SeenRows.issues(file, feed) : known);
            return RepeatStatus.FINISHED;
        });
    }

    private Step load(Submission submission, Feed feed, Progress progress) {
        return runs.single("load", (contribution, context) -> {
            loading.load(submission, feed, progress);
            return RepeatStatus.FINISHED;
        });
    }
}
