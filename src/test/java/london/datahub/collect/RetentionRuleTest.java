package london.datahub.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RetentionRuleTest {
    @Test
    void the_rule_says_how_long_and_nothing_unknown() {
        assertThat(RetentionRule.load().encodings().getDays()).isPositive();
        assertThatThrownBy(() -> RetentionRule.read("r.yml", "words: 0\nencodings: soon\nfiles: 3\n"))
                .hasMessageContaining("r.yml:1")
                .hasMessageContaining("r.yml:2")
                .hasMessageContaining("encodings-of-replaced")
                .hasMessageContaining("\"files\" is not known");
    }
}
