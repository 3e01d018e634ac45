package london.datahub.job;

import london.datahub.collect.Originals;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.person.LinkageKey;
import london.datahub.read.SourceFile;
import london.datahub.secret.KeyRing;

/**
 * The job that brings one submission from its original into the warehouse, in one step and one transaction. Killed
 * anywhere, nothing of it is there, and it is done again; a load that was committed is not.
 */
final class Intake {
    private static final String NAME = "intake";

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

    boolean canRead(Submission submission) {
        return originals.isHere(submission.id());
    }

    /** The caller holds the lease of the submission's supplier and feed. */
    void run(Submission submission, Progress progress) {
        Feed feed =
                supplierFeeds.of(feeds.named(submission.feed()), submission.organisation(), submission.receivedAt());
        SourceFile file = new SealedFile(originals, submission.id());
        var placement = new RowPlacement(
                feed,
                submission,
                keys.key(submission.keyId()),
                linkageKey.inUse(),
                loading.erased().of(submission.organisation()));
        Bringing bringing = new Bringing(loading, submission, feed, progress);
        runs.run(NAME, submission.id(), "bring in", () -> bringing.in(file, placement));
        progress.reached("loaded");
    }
}
