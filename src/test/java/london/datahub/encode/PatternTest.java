package london.datahub.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import london.datahub.secret.KeyRing;
import london.datahub.secret.KeyedHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    private static final int BITS = 512;

    private static KeyedHash hash(int number) {
        byte[] bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return KeyRing.of("key-" + number + " " + Base64.getEncoder().encodeToString(bytes))
                .current()
                .hash("pattern");
    }

    private static int ones(long[] pattern) {
        return Arrays.stream(pattern).mapToInt(Long::bitCount).sum();
    }

    private static int differing(long[] a, long[] b) {
        return IntStream.range(0, a.length).map(i -> Long.bitCount(a[i] ^ b[i])).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void digits_differ_in_as_many_bits_whatever_they_and_the_key_are(int key) {
        DigitCode code = new DigitCode(hash(key), 8, BITS);
        String date = "19870523";
        for (int place = 0; place < 8; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = date.substring(0, place) + digit + date.substring(place + 1);
                assertThat(differing(code.of(date), code.of(other))).isEqualTo(other.equals(date) ? 0 : BITS / 16);
            }
        }
        assertThat(differing(code.of(date), code.of("20011916"))).isEqualTo(BITS / 2);
        assertThat(differing(code.of(date), code.of("1987"))).isEqualTo(BITS / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19870523", "20010101", "1987", "00000000"})
    void half_of_a_dates_bits_is_set(String digits) {
        assertThat(ones(new DigitCode(hash(1), 8, BITS).of(digits))).isEqualTo(BITS / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 200})
    void half_of_a_names_bits_is_set_however_many_pieces_it_has(int pieces) {
        List<String> some =
                IntStream.range(0, pieces).mapToObj(i -> "piece " + i).toList();
        assertThat(ones(new BloomFilter(hash(1), BITS).of(some))).isEqualTo(BITS / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void always_the_same_number_of_bits_is_flipped(long seed) {
        long[] pattern = new DigitCode(hash(1), 8, BITS).of("19870523");
        long[] before = pattern.clone();
        assertThat(differing(new FlippedBits(EncodingStrength.USUAL).in(pattern, seed), before))
                .isEqualTo(26);
        assertThat(pattern).isEqualTo(before);
    }
}
