package london.datahub.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import london.datahub.bench.Contest;
import london.datahub.bench.PerformancePage;
import org.junit.jupiter.api.Test;

/** Making tokens, set against the same HMAC without sub-keys and text. */
class TokenBenchmark {
    private static final int TOKENS = 500_000;
    private static final String PEER = "bare HMAC-SHA-256";
    private static final double AT_LEAST = 0.5;

    @Test
    void a_token_costs_at_most_twice_its_hmac() throws Exception {
        Key key = KeyRing.of("bench " + Base64.getEncoder().encodeToString(new byte[Key.BYTES]))
                .current();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[Key.BYTES], "HmacSHA256"));
        Contest contest = Contest.over(TOKENS, "tokens", () -> tokens(key), PEER, () -> bare(mac));
        PerformancePage.write("making tokens", contest.table(Map.of(PEER, AT_LEAST)));
        assertThat(contest.against(PEER)).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static void tokens(Key key) {
        int length = 0;
        for (int i = 0; i < TOKENS; i++) {
            length += key.token("identifier SURNAME", "surname" + i).length();
        }
        assertThat(length).isEqualTo(43 * TOKENS);
    }

    private static void bare(Mac mac) {
        int length = 0;
        for (int i = 0; i < TOKENS; i++) {
            length += mac.doFinal(("surname" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)).length;
        }
        assertThat(length).isEqualTo(32 * TOKENS);
    }
}
