package london.datahub.job;

import london.datahub.collect.SealedNotes;
import london.datahub.person.LinkReviews;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes down what a reviewer decides of a pair of records, and why. */
public final class Reviewing {
    private final LinkReviews reviews;
    private final SealedNotes notes;
    private final TransactionTemplate transaction;

    Reviewing(LinkReviews reviews, SealedNotes notes, TransactionTemplate transaction) {
        this.reviews = reviews;
        this.notes = notes;
        this.transaction = transaction;
    }

    /**
     * Decides a pair; the next run of linkage goes by it.
     *
     * @param together whether both records are of one person
     * @param why kept sealed
     */
    public void decide(long number, boolean together, String by, String why) {
        String who = Signature.of(by);
        transaction.executeWithoutResult(status -> reviews.decide(number, together, who, notes.keep(why)));
    }
}
