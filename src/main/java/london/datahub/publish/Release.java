package london.datahub.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One numbered release of all tables of an audience, or its draft.
 *
 * @param asAt the facts are those known at this moment
 * @param madeBy who made the draft, where it was a person
 * @param attackedWith the releases and drafts that the attack on it took for known
 * @param attack what the attack came to
 * @param publishAt when it is to be published, once it is approved
 * @param note why it was withdrawn
 */
public record Release(
        int number,
        Instant asAt,
        Audience audience,
        State state,
        Instant madeAt,
        Optional<String> madeBy,
        Set<Integer> attackedWith,
        String attack,
        Optional<String> approvedBy,
        Optional<Instant> publishAt,
        Optional<Instant> releasedAt,
        Optional<String> note) {
    /** A draft waits for approval, an approved one for its time; a draft is replaced when a later one was released. */
    public enum State {
        DRAFT,
        APPROVED,
        RELEASED,
        WITHDRAWN,
        REPLACED
    }

    /** Where the attack's words go on to what is withheld and why, which its readers need not know so exactly. */
    static final String WITHHELD = " Withheld: ";

    String attackForReaders() {
        int end = attack.indexOf(WITHHELD);
        return end < 0 ? attack : attack.substring(0, end);
    }

    /** Tells whether somebody may have seen it, so that it counts as known for ever. */
    public boolean isKnown() {
        return state == State.APPROVED || state == State.RELEASED || state == State.WITHDRAWN;
    }
}
