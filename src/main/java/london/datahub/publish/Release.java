package london.datahub.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * One numbered release of all tables of an audience, or its draft.
 *
 * @param asAt the facts are those known at this moment
 */
public record Release(
        int number,
        Instant asAt,
        Audience audience,
        State state,
        Instant madeAt,
        Optional<String> approvedBy,
        Optional<Instant> releasedAt) {
    /** A draft waits for approval; it is replaced when a later one was released instead. */
    public enum State {
        DRAFT,
        RELEASED,
        REPLACED
    }
}
