package london.datahub.load;

import java.time.Instant;
import java.util.Set;
import london.datahub.validate.Period;

/**
 * One file that an organisation handed in for a feed and a period.
 *
 * @param contentToken keyed token of the file's bytes
 * @param keyId the key that its encodings are made with
 * @param confirmed what the officer has looked at and means: file-name, held-rows, fewer-rows
 */
public record Submission(
        long id,
        String organisation,
        String feed,
        Period period,
        String contentToken,
        String keyId,
        Set<String> confirmed,
        State state,
        Instant receivedAt) {
    /** How far it has come. */
    public enum State {
        RECEIVED,
        LOADED,
        REFUSED
    }
}
