package london.datahub.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import london.datahub.collect.Originals;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.secret.KeyRing;
import london.datahub.validate.TotalsCheck;
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
    private final Originals originals;
    private final Loading loading;
    private final SupplierFeeds supplierFeeds;

    Intake(JobRuns runs, Feeds feeds, KeyRing keys, Originals originals, Loading loading, SupplierFeeds supplierFeeds) {
        this.runs = runs;
        this.feeds = feeds;
        this.keys = keys;
        this.originals = originals;
        this.loading = loading;
        this.supplierFeeds = supplierFeeds;
    }

    /** The caller holds the lease of the submission's supplier and feed. */
    void run(Submission submission, Progress progress) {
        Feed feed =
                supplierFeeds.of(feeds.named(submission.feed()), submission.organisation(), submission.receivedAt());
        SourceFile file = new SealedFile(originals, submission.id());
        runs.run(
                NAME,
                submission.id(),
                List.of(
                        stage(submission, feed, file, progress),
                        totals(submission, feed, file),
                        load(submission, feed, progress)));
        progress.reached("loaded");
    }

    private Step stage(Submission submission, Feed feed, SourceFile file, Progress progress) {
        return runs.rows(
                "stage",
                CHUNK,
                new RowReader(file, feed, new RowPlacement(feed, submission, keys.key(submission.keyId()))),
                new RowStaging(submission, loading, progress));
    }

    private Step totals(Submission submission, Feed feed, SourceFile file) {
        return runs.single("totals", (contribution, context) -> {
            loading.issues().add(submission.id(), ofTheWhole(feed, file));
            return RepeatStatus.FINISHED;
        });
    }

    private static List<Issue> ofTheWhole(Feed feed, SourceFile file) throws IOException {
        TotalsCheck check = new TotalsCheck(feed);
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            rows.forEachRemaining(check::see);
            List<Issue> issues = new ArrayList<>(check.differences());
            issues.addAll(rows.notes());
            return issues;
        }
    }

    private Step load(Submission submission, Feed feed, Progress progress) {
        return runs.single("load", (contribution, context) -> {
            loading.load(submission, feed, progress);
            return RepeatStatus.FINISHED;
        });
    }
}
