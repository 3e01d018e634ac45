package london.datahub.metabase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser may see of one dashboard, for ten minutes: a JSON Web Token (RFC 7519) with HMAC-SHA-256 (RFC
 * 7515) over the bytes of the secret's text, as Metabase checks it.
 */
final class Signer {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

    private final SecretKeySpec secret;
    private final Clock clock;

    /** @param secret 64 hexadecimal digits */
    Signer(String secret, Clock clock) {
        if (!secret.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Metabase's embedding secret has 64 hexadecimal digits.");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /**
     * Signs a dashboard with its locked parameters.
     *
     * @param locked the dashboard's locked parameters, which must all be given a value
     * @param values texts, or lists of texts, by parameter; no others than the locked ones
     * @throws IllegalArgumentException for a parameter that is missing, unknown or empty: Metabase would take an empty
     *     list for no filter and show every borough
     */
    String dashboard(int id, Set<String> locked, Map<String, ?> values) {
        if (id < 1) {
            throw new IllegalArgumentException("A dashboard has a number from 1 up.");
        }
        if (!locked.equals(values.keySet())) {
            throw new IllegalArgumentException("Exactly the locked parameters are given values: " + locked + ".");
        }
        values.forEach(Signer::mustSaySomething);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("resource", Map.of("dashboard", id));
        claims.put("params", values);
        claims.put("exp", clock.instant().plus(VALID).getEpochSecond());
        String signed = HEADER + "." + encoded(Exchange.JSON.writeValueAsString(claims));
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private static void mustSaySomething(String parameter, Object value) {
        boolean says = value instanceof Collection<?> several
                ? !several.isEmpty() && several.stream().allMatch(Signer::isText)
                : isText(value);
        if (!says) {
            throw new IllegalArgumentException("The locked parameter " + parameter + " needs a text, or texts.");
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with HMAC-SHA-256.", e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
