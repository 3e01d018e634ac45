package london.datahub.access;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** A phone's authenticator app, for tests. */
public record AuthenticatorApp(String secret) {
    /** Returns the code of a moment. */
    public String code(Instant at) {
        return TimeCode.code(new Base32().decode(secret.replace(" ", "")), TimeCode.step(at), TimeCode.DIGITS);
    }
}
