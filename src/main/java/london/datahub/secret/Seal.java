package london.datahub.secret;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals small things for one purpose under one key: AES-SIV (RFC 5297, Tink). The same bytes always have the same sealed
 * form, so that what was sent again is seen to be the same; who must not see that two things are the same seals
 * something of each thing's own with it.
 */
public final class Seal {
    private final AesSiv siv;
    private final byte[] purpose;

    public Seal(Key key, String purpose) {
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(2 * Key.BYTES)
                .put(key.subKey("seal " + purpose + " authentication"))
                .put(key.subKey("seal " + purpose + " encryption"))
                .array();
        try {
            this.siv = new AesSiv(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES.", e);
        }
    }

    public byte[] seal(byte[] clear) {
        try {
            return siv.encryptDeterministically(clear, purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bytes could not be sealed.", e);
        }
    }

    /** @throws IllegalStateException where the bytes were changed or sealed with another key */
    public byte[] open(byte[] sealed) {
        try {
            return siv.decryptDeterministically(sealed, purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealed bytes could not be opened.", e);
        }
    }
}
