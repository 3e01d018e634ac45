package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.security.SignatureException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignerTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final Instant NOON = OtherLibrary.NOON;

    private final Signer signer = new Signer(SECRET, Clock.fixed(NOON, ZoneOffset.UTC));

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(1, Map.of()),
                Arguments.of(12, Map.of("borough", "E09000010")),
                Arguments.of(7, Map.of("borough", List.of("E09000010", "E09000033"))),
                Arguments.of(2147483647, Map.of("borough", "Żółć £ \"'\\ \u0000 😀")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void another_library_makes_the_same_token(int dashboard, Map<String, Object> values) {
        assertThat(signer.dashboard(dashboard, values.keySet(), values))
                .isEqualTo(OtherLibrary.token(claims(dashboard, values), SECRET));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void another_library_reads_what_was_signed(int dashboard, Map<String, Object> values) {
        Claims claims = OtherLibrary.read(signer.dashboard(dashboard, values.keySet(), values), SECRET);
        assertThat(claims.get("resource")).isEqualTo(Map.of("dashboard", dashboard));
        assertThat(claims.get("params")).isEqualTo(values);
        assertThat(claims.getExpiration()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_known_token_comes_out() {
        // Worked out apart from this program, with Python's hmac and base64.
        assertThat(signer.dashboard(3, Set.of(), Map.of()))
                .isEqualTo("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
                        + ".eyJyZXNvdXJjZSI6eyJkYXNoYm9hcmQiOjN9LCJwYXJhbXMiOnt9LCJleHAiOjE2NTY1OTEwMDB9"
                        + ".pnx1bpsPTGqf5fdJq1GjZmbTaQPl92-ORW1nJy4La_g");
    }

    @Test
    void another_secret_does_not_read_it() {
        String token = signer.dashboard(1, Set.of(), Map.of());
        assertThatThrownBy(() -> OtherLibrary.read(token, "f".repeat(64))).isInstanceOf(SignatureException.class);
    }

    static Stream<Object> nothingSaid() {
        return Stream.of(
                Arguments.of((Object) null),
                Arguments.of(""),
                Arguments.of("  "),
                Arguments.of(List.of()),
                Arguments.of(List.of("")),
                Arguments.of(Arrays.asList("E09000010", null)),
                Arguments.of(List.of("E09000010", " ")),
                Arguments.of((Object) new String[] {}),
                Arguments.of(Map.of()),
                Arguments.of(5));
    }

    @ParameterizedTest
    @MethodSource("nothingSaid")
    void a_locked_parameter_that_says_nothing_is_refused(Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("borough", value);
        assertThatThrownBy(() -> signer.dashboard(1, Set.of("borough"), values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("borough");
    }

    @Test
    void a_locked_parameter_that_is_left_out_is_refused() {
        assertThatThrownBy(() -> signer.dashboard(1, Set.of("borough"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_parameter_that_is_not_locked_is_refused() {
        assertThatThrownBy(() -> signer.dashboard(1, Set.of("borough"), Map.of("borough", "E09000010", "year", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("badSecrets")
    void a_secret_that_metabase_would_not_take_is_refused_and_not_repeated(String secret) {
        assertThatThrownBy(() -> new Signer(secret, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .satisfies(words -> assertThat(
                                secret.isBlank() || !words.toString().contains(secret))
                        .isTrue());
    }

    static Stream<String> badSecrets() {
        return Stream.of("", "short", "g".repeat(64), "0".repeat(63), "0".repeat(65));
    }

    private static Map<String, Object> claims(int dashboard, Map<String, Object> values) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("resource", Map.of("dashboard", dashboard));
        claims.put("params", values);
        claims.put("exp", NOON.plusSeconds(600).getEpochSecond());
        return claims;
    }
}
