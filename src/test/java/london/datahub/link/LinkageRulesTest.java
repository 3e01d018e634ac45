package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import london.datahub.definition.Mistakes;
import london.datahub.encode.PersonField;
import org.junit.jupiter.api.Test;

class LinkageRulesTest {
    @Test
    void the_hubs_own_rules_are_read_without_mistakes() {
        LinkageRules rules = LinkageRules.load();
        assertThat(rules.threshold()).isBetween(0.5, 1.0);
        assertThat(rules.uncertainFrom()).isLessThan(rules.threshold());
        assertThat(rules.conflicts()).isNotEmpty();
    }

    @Test
    void a_conflict_is_told_by_the_words_of_levels() {
        LinkageRules rules = LinkageRules.of("""
                threshold: 0.9
                surer: 0.5
                uncertain-from: 0.1
                conflicts:
                  - sex: different
                """, new Mistakes());
        assertThat(rules.conflicts().get(0).levels()).containsEntry(PersonField.SEX, Set.of("different"));
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        Mistakes mistakes = new Mistakes();
        LinkageRules.of("""
                threshold: 93
                surer: 0.5
                uncertain-from: 0.1
                treshold: 0.9
                conflicts:
                  - sex: unlike
                    nickname: different
                """, mistakes);
        assertThat(mistakes.found()).extracting(Mistakes.Mistake::line).containsExactly(1, 4, 6, 7);
    }
}
