package london.datahub.load;

import java.time.Instant;
import java.util.Set;
import london.datahub.validate.Period;

/**
 * What an organisation handed in for a feed and a period: a file, or the statement that there was nothing.
 *
 * @param contentToken keyed token of the file's bytes; of nothing for a nil return
 * @param keyId the key that its encodings are made with
 * @param confirmed what the officer has looked at and means: file-name, held-rows, fewer-rows, replace
 * @param by who said it; empty where nobody is named
 */
public record Submission(
        long id,
        String organisation,
        String feed,
        Period period,
        String contentToken,
        String keyId,
        Set<String> confirmed,
        Kind kind,
        String by,
        State state,
        Instant receivedAt) {
    /** What was handed in. */
    public enum Kind {
        FILE,
        NIL
    }

    /** How far it has come. */
    public enum State {
        RECEIVED,
        LOADED,
        REFUSED
    }
}
