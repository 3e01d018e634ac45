package london.datahub.load;

import java.time.Instant;
import london.datahub.validate.Period;

/**
 * One file that an organisation handed in for a feed and a period.
 *
 * @param contentToken keyed token of the file's bytes
 * @param keyId the key that its encodings are made with
 * @param heldRowsConfirmed whether it may replace a version in force though rows of it are held
 */
public record Submission(
        long id,
        String organisation,
        String feed,
        Period period,
        String contentToken,
        String keyId,
        boolean heldRowsConfirmed,
        State state,
        Instant receivedAt) {
    /** How far it has come. */
    public enum State {
        RECEIVED,
        LOADED,
        REFUSED
    }
}
