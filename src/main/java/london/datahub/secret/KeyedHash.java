package london.datahub.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under the sub-key of one purpose, for many values. Only one thread at a time gets in. */
public final class KeyedHash {
    private final Mac mac;

    KeyedHash(byte[] subKey) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(subKey, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
        }
    }

    /** Returns the first 64 bits of the value's keyed hash. */
    public synchronized long number(String value) {
        return ByteBuffer.wrap(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
