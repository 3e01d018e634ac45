package london.datahub.job;

import java.time.Clock;
import java.util.Set;
import london.datahub.feed.Feed;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import london.datahub.secret.Key;
import london.datahub.validate.Period;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the statement that there was nothing, by the same door as a file. */
public final class NilReception {
    private final Door door;
    private final Loading loading;
    private final Backlog backlog;
    private final Key key;
    private final Leases leases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NilReception(
            Door door,
            Loading loading,
            Backlog backlog,
            Key key,
            Leases leases,
            TransactionTemplate transaction,
            Clock clock) {
        this.door = door;
        this.loading = loading;
        this.backlog = backlog;
        this.key = key;
        this.leases = leases;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Declares a nil return.
     *
     * @param by who answers for it
     * @param confirmed "replace" where it is meant to take out records that are in force
     * @throws Refusal where the organisation does not supply the feed, the period has not ended, or records are in force
     */
    public SubmissionOutcome declare(
            String feedName, String organisation, Period period, String by, Set<String> confirmed) {
        Feed feed = door.admitNil(feedName, organisation, period).feed();
        Submission asked = new Submission(
                0,
                organisation,
                feed.name(),
                period,
                key.token("content", "nil"),
                key.id(),
                confirmed,
                Submission.Kind.NIL,
                Signature.of(by),
                Submission.State.RECEIVED,
                clock.instant());
        Backlog.Line line = new Backlog.Line(organisation, feed.name());
        try (Leases.Lease lease = leases.take(line.lease())) {
            backlog.finish(line, lease, stage -> {}, stage -> {});
            boolean unchanged = loading.standsAsNil(asked);
            Submission nil = unchanged
                    ? loading.newestNil(asked)
                    : transaction.execute(status -> loading.declareNil(asked, feed));
            return SubmissionOutcome.of(nil, feed, unchanged, loading);
        }
    }
}
