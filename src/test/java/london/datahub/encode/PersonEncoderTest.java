package london.datahub.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonEncoderTest {
    private static final List<PersonField> FIELDS =
            List.of(PersonField.GIVEN_NAME, PersonField.SURNAME, PersonField.BIRTH_DATE, PersonField.SEX);

    private static Key key(int number) {
        byte[] bytes = new byte[32];
        new Random(number).nextBytes(bytes);
        return KeyRing.of("key-" + number + " " + Base64.getEncoder().encodeToString(bytes))
                .current();
    }

    private static FieldEncoding encoded(PersonField field, String value) {
        return encoded(key(1), "row", field, value);
    }

    private static FieldEncoding encoded(Key key, String row, PersonField field, String value) {
        return new PersonEncoder(key, List.of(field), EncodingStrength.USUAL)
                .encode(row, List.of(value))
                .fields()
                .get(0)
                .orElseThrow();
    }

    private static int differing(long[] a, long[] b) {
        int bits = 0;
        for (int i = 0; i < a.length; i++) {
            bits += Long.bitCount(a[i] ^ b[i]);
        }
        return bits;
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn, nguyen",
        "O'Connor, OConnor",
        "O’Neill, ONEILL",
        "Mr John, john",
        "Anne-Marie, Anne Marie",
        "Мария, Maria",
        "Çela, Cela",
        "(Ion), Ion"
    })
    void ways_to_write_a_name_have_one_token(String one, String other) {
        assertThat(encoded(PersonField.SURNAME, one).exact())
                .isEqualTo(encoded(PersonField.SURNAME, other).exact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unknown", "N/K", "Not known", "-", "??", "null", "xxxx"})
    void what_says_that_it_is_not_known_is_missing(String value) {
        assertThat(new PersonEncoder(key(1), FIELDS, EncodingStrength.USUAL)
                        .encode("row", List.of(value, value, value, value))
                        .fields())
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void an_alias_is_a_further_part_and_not_the_name() {
        FieldEncoding plain = encoded(PersonField.GIVEN_NAME, "Robert");
        FieldEncoding alias = encoded(PersonField.GIVEN_NAME, "Robert aka Bobby");
        assertThat(alias.exact()).isEqualTo(plain.exact());
        assertThat(alias.parts()).hasSize(2).contains(plain.parts());
    }

    @Test
    void a_date_has_one_token_however_it_is_written() {
        long token = encoded(PersonField.BIRTH_DATE, "1987-05-03").exact();
        for (String written : List.of("19870503", "3/5/1987", "03.05.1987", "1987-05-03 00:00")) {
            assertThat(encoded(PersonField.BIRTH_DATE, written).exact()).isEqualTo(token);
        }
    }

    @Test
    void day_and_month_in_any_order_have_one_token() {
        int any = FieldEncoding.ANY_ORDER;
        assertThat(encoded(PersonField.BIRTH_DATE, "1987-05-03").parts()[any])
                .isEqualTo(encoded(PersonField.BIRTH_DATE, "1987-03-05").parts()[any]);
    }

    @Test
    void near_names_have_near_patterns_and_others_have_not() {
        long[] name = encoded(PersonField.SURNAME, "Gebremedhin").bits();
        int near = differing(
                name, encoded(key(1), "b", PersonField.SURNAME, "Gebremedin").bits());
        int far = differing(
                name, encoded(key(1), "c", PersonField.SURNAME, "Whitfield").bits());
        assertThat(near).isLessThan(140);
        assertThat(far).isGreaterThan(200);
    }

    @Test
    void patterns_differ_in_their_number_of_ones_by_noise_alone() {
        for (String name : List.of("Li", "Gebreselassie", "Smith", "Woldemariam-Teklehaimanot")) {
            int ones = Arrays.stream(encoded(PersonField.SURNAME, name).bits())
                    .map(Long::bitCount)
                    .mapToInt(bits -> (int) bits)
                    .sum();
            assertThat(ones).isBetween(230, 282);
        }
    }

    @Test
    void the_same_row_is_encoded_alike_again_and_another_row_has_other_noise() {
        FieldEncoding once = encoded(key(1), "row 1", PersonField.SURNAME, "Smith");
        FieldEncoding again = encoded(key(1), "row 1", PersonField.SURNAME, "Smith");
        FieldEncoding other = encoded(key(1), "row 2", PersonField.SURNAME, "Smith");
        assertThat(again.bits()).isEqualTo(once.bits());
        assertThat(other.exact()).isEqualTo(once.exact());
        assertThat(differing(other.bits(), once.bits())).isBetween(20, 90);
    }

    @Test
    void another_key_gives_other_tokens_and_patterns() {
        FieldEncoding one = encoded(key(1), "row", PersonField.SURNAME, "Smith");
        FieldEncoding other = encoded(key(2), "row", PersonField.SURNAME, "Smith");
        assertThat(other.exact()).isNotEqualTo(one.exact());
        assertThat(differing(other.bits(), one.bits())).isGreaterThan(180);
    }

    @Test
    void fields_have_sub_keys_of_their_own_but_names_share_theirs() {
        assertThat(encoded(PersonField.GIVEN_NAME, "Thomas").exact())
                .isEqualTo(encoded(PersonField.SURNAME, "Thomas").exact());
        assertThat(encoded(PersonField.PLACE, "Thomas").exact())
                .isNotEqualTo(encoded(PersonField.STREET, "Thomas").exact());
    }
}
