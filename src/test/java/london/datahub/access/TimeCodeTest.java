package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_rfcs_own_codes_come_out(long seconds, String code) {
        assertThat(TimeCode.code(SECRET, TimeCode.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void a_code_holds_for_its_step_and_its_neighbours_and_is_taken_once() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimeCode.step(now);
        String code = TimeCode.code(SECRET, step, TimeCode.DIGITS);
        assertThat(TimeCode.accepted(SECRET, code, now, 0)).hasValue(step);
        assertThat(TimeCode.accepted(SECRET, code.substring(0, 3) + " " + code.substring(3), now, 0))
                .hasValue(step);
        assertThat(TimeCode.accepted(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(TimeCode.accepted(SECRET, code, now.plusSeconds(90), 0)).isEmpty();
        assertThat(TimeCode.accepted(SECRET, code, now, step)).isEmpty();
        assertThat(TimeCode.accepted(SECRET, "", now, 0)).isEmpty();
    }
}
