package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    @ParameterizedTest
    @EnumSource(Marker.class)
    void a_sign_is_a_formulas_just_where_its_marker_is(Marker marker) {
        assertThat(marker.signs()).allSatisfy(sign -> {
            assertThat(Marker.of(sign)).contains(marker);
            assertThat(Marker.isFormulas(sign)).isEqualTo(marker.isFormulas());
            assertThat(Marker.isFormulas(sign.toUpperCase(Locale.ROOT))).isEqualTo(marker.isFormulas());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "Enfield", "#hashtag", "<5"})
    void other_words_are_no_formulas(String text) {
        assertThat(Marker.isFormulas(text)).isFalse();
    }
}
