package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import london.datahub.definition.Mistakes;
import london.datahub.encode.PersonField;
import org.junit.jupiter.api.Test;

/** Whether each line of jobs/linkage.yml changes who is found, as it says. */
class RulesBiteTest {
    private static final List<PersonField> FIELDS =
            List.of(PersonField.GIVEN_NAME, PersonField.SURNAME, PersonField.BIRTH_DATE, PersonField.SEX);
    private static final String RULES = """
            threshold: 0.93
            surer: 0.75
            uncertain-from: 0.2
            uncertain-at-most: 1000
            """;
    private static final List<List<String>> PEOPLE = people();

    // 0 and 1 have one rare name and birth dates that wholly differ. 2 and 3 are alike but for their sex.
    private static List<List<String>> people() {
        List<List<String>> people = new ArrayList<>(List.of(
                List.of("Kwabena", "Zelinskyte", "1987-05-23", "male"),
                List.of("Kwabena", "Zelinskyte", "2001-11-16", "male"),
                List.of("Oluwaseun", "Brzezicka", "1991-05-03", "male"),
                List.of("Oluwaseun", "Brzezicka", "1991-05-03", "female")));
        new SyntheticPeople(SyntheticPeople.Kind.LONDON, 41)
                .entries(1200)
                .forEach(entry -> people.add(entry.values().subList(0, 4)));
        return people;
    }

    private static Linkage linkage(UnaryOperator<String> change) {
        Mistakes mistakes = new Mistakes();
        LinkageRules rules = LinkageRules.of(change.apply(RULES), mistakes);
        mistakes.throwIfAny();
        return new Linkage(Linked.population(FIELDS, PEOPLE, 1), new Evidence(), rules);
    }

    private static long persons(Links links) {
        return Arrays.stream(links.persons()).distinct().count();
    }

    private static long persons(UnaryOperator<String> change) {
        return persons(linkage(change).links());
    }

    private static boolean areOne(Links links, int a, int b) {
        return links.persons()[a] == links.persons()[b];
    }

    @Test
    void a_lower_threshold_joins_more() {
        assertThat(persons(rules -> rules.replace("0.93", "0.5"))).isLessThan(persons(rules -> rules));
    }

    @Test
    void the_surer_several_pairs_are_the_more_is_joined() {
        assertThat(persons(rules -> rules.replace("0.75", "0.99")))
                .isLessThan(persons(rules -> rules.replace("0.75", "0.01")));
    }

    @Test
    void the_wider_the_band_the_more_is_for_a_reviewer_up_to_the_most() {
        int usual = linkage(rules -> rules).links().uncertain().size();
        int wide = linkage(rules -> rules.replace("0.2", "0.01"))
                .links()
                .uncertain()
                .size();
        assertThat(wide).isGreaterThan(usual);
        assertThat(linkage(rules -> rules.replace("1000", "7")).links().uncertain())
                .hasSize(7);
    }

    @Test
    void what_never_goes_together_is_not_joined_however_well_all_else_agrees() {
        assertThat(areOne(linkage(rules -> rules).links(), 2, 3)).isTrue();
        Links links =
                linkage(rules -> rules + "conflicts:\n  - sex: different\n").links();
        assertThat(areOne(links, 2, 3)).isFalse();
    }

    @Test
    void one_comparison_alone_can_be_a_hard_conflict() {
        UnaryOperator<String> low = rules -> rules.replace("0.93", "0.0001");
        assertThat(areOne(linkage(low).links(), 0, 1)).isTrue();
        assertThat(areOne(
                        linkage(rules -> low.apply(rules) + "conflicts:\n  - birth_date: [different]\n")
                                .links(),
                        0,
                        1))
                .isFalse();
    }

    @Test
    void what_seldom_goes_together_takes_as_many_bits_as_are_told() {
        String conflict = "conflicts:\n  - sex: different\n    takes: ";
        assertThat(areOne(linkage(rules -> rules + conflict + "0.5\n").links(), 2, 3))
                .isTrue();
        assertThat(areOne(linkage(rules -> rules + conflict + "40\n").links(), 2, 3))
                .isFalse();
    }
}
