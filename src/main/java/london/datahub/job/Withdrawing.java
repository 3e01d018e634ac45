package london.datahub.job;

import java.util.List;
import java.util.Optional;
import london.datahub.collect.SealedNotes;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.load.Withdrawals;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import london.datahub.publish.TableDefinitions;
import london.datahub.reference.CodeList;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a submission back, and says what follows from it. */
public final class Withdrawing {
    private static final CodeList REASONS = CodeList.named("withdrawal-reason");

    private final Feeds feeds;
    private final Loading loading;
    private final SealedNotes notes;
    private final Releases releases;
    private final TableDefinitions tables;
    private final Leases leases;
    private final TransactionTemplate transaction;

    Withdrawing(
            Feeds feeds,
            Loading loading,
            SealedNotes notes,
            Releases releases,
            TableDefinitions tables,
            Leases leases,
            TransactionTemplate transaction) {
        this.feeds = feeds;
        this.loading = loading;
        this.notes = notes;
        this.releases = releases;
        this.tables = tables;
        this.leases = leases;
        this.transaction = transaction;
    }

    /**
     * What was taken back, and what follows.
     *
     * @param tables published tables whose next draft will differ
     * @param releases numbers of the releases that were made with it; they do not change
     */
    public record Withdrawn(
            Submission submission,
            String reason,
            Withdrawals.Consequences consequences,
            List<String> tables,
            List<Integer> releases) {}

    /**
     * Withdraws a submission.
     *
     * @param reason a word of the list withdrawal-reason
     * @param text more about it, kept sealed; may be empty
     * @throws Refusal where there is no such submission or reason, or nothing of it is in force
     */
    public Withdrawn withdraw(long id, String reason, Optional<String> text, String by) {
        Submission submission = submission(loading, id);
        Feed feed = feeds.named(submission.feed());
        String code = REASONS.meaning(reason).orElseThrow(Withdrawing::unknownReason);
        String who = Signature.of(by);
        try (Leases.Lease lease = leases.take(submission.organisation() + " " + submission.feed())) {
            Withdrawals.Consequences consequences = transaction.execute(
                    status -> loading.withdrawals().withdraw(submission, feed, code, who, text.map(notes::keep)));
            return new Withdrawn(
                    submission,
                    REASONS.label(code),
                    consequences,
                    tables.drawnFrom(feed.name()),
                    releasesWith(submission));
        }
    }

    static Submission submission(Loading loading, long id) {
        return loading.submissions()
                .find(id)
                .orElseThrow(() -> Refusal.badInput(
                        "There is no submission " + id + ".", "history lists those of an organisation and feed."));
    }

    private static Refusal unknownReason() {
        return Refusal.badInput(
                "That is no reason of the list.", "Reasons: " + String.join(", ", REASONS.codes()) + ".");
    }

    private List<Integer> releasesWith(Submission submission) {
        return releases.list().stream()
                .filter(release -> release.state() == Release.State.RELEASED)
                .filter(release -> !release.asAt().isBefore(submission.receivedAt()))
                .map(Release::number)
                .sorted()
                .toList();
    }
}
