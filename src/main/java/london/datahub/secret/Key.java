package london.datahub.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A master key of 32 bytes and its id. It is never used itself: every purpose has a sub-key of its own. */
public final class Key {
    static final int BYTES = 32;
    private static final Base64.Encoder TOKEN = Base64.getUrlEncoder().withoutPadding();

    private final String id;
    private final byte[] bytes;
    private final Map<String, ThreadLocal<Mac>> macs = new ConcurrentHashMap<>();

    Key(String id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes.clone();
    }

    public String id() {
        return id;
    }

    /** Returns the sub-key for a purpose: HMAC-SHA-256 of the purpose's name under the master key. */
    byte[] subKey(String purpose) {
        return hmac(bytes, "datahub " + purpose);
    }

    /**
     * Turns a value into a token that nobody without the key can turn back or guess: HMAC-SHA-256 under the purpose's
     * sub-key, as 43 characters of URL-safe base64. The same value has the same token within one purpose only.
     */
    public String token(String purpose, String value) {
        Mac mac = macs.computeIfAbsent(purpose, name -> ThreadLocal.withInitial(() -> mac(subKey(name))))
                .get();
        return TOKEN.encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the first 22 characters of a value's token: 132 bits, in which no two of all that there are meet. */
    public String reference(String purpose, String value) {
        return token(purpose, value).substring(0, 22);
    }

    /** Returns the keyed hash of one purpose, where many values are hashed. */
    public KeyedHash hash(String purpose) {
        return new KeyedHash(subKey(purpose));
    }

    private static byte[] hmac(byte[] key, String value) {
        return mac(key).doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
