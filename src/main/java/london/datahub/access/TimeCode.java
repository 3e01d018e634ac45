package london.datahub.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes: RFC 6238 over HMAC-SHA-1 with steps of 30 seconds and six digits, which is what every
 * authenticator app makes. A code of the step before or after is taken too, for clocks that differ.
 */
final class TimeCode {
    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int CLOCKS_DIFFER = 1;

    private TimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** Returns the step whose code was given; nothing where it is none of now, or not later than the last one used. */
    static OptionalLong accepted(byte[] secret, String given, Instant now, long lastUsed) {
        String code = given.replaceAll("\\s", "");
        for (long step = step(now) - CLOCKS_DIFFER; step <= step(now) + CLOCKS_DIFFER; step++) {
            boolean same = java.security.MessageDigest.isEqual(
                    code(secret, step, DIGITS).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (same && step > lastUsed) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** RFC 4226, section 5.3. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        String text = String.valueOf(number % (int) Math.pow(10, digits));
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-1.", e);
        }
    }
}
