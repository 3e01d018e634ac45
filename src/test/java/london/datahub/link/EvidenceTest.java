package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import london.datahub.encode.EncodingStrength;
import london.datahub.encode.PersonEncoder;
import london.datahub.encode.PersonEncoding;
import london.datahub.encode.PersonField;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final List<PersonField> FIELDS = List.of(
            PersonField.GIVEN_NAME,
            PersonField.SURNAME,
            PersonField.BIRTH_DATE,
            PersonField.SEX,
            PersonField.NATIONALITY,
            PersonField.EMAIL);
    private static final List<List<String>> PEOPLE = people();

    // 0 and 1 are alike; 2 is like nobody; 3 has 0's name and birth date in conflict; 4 is nobody at all.
    private static List<List<String>> people() {
        List<List<String>> people = new ArrayList<>(List.of(
                List.of("Kwabena", "Zelinskyte", "1987-05-23", "male"),
                List.of("Kwabena", "Zelinskyte", "1987-05-23", "male"),
                List.of("Oluwaseun", "Brzezicka", "1991-05-03", "male"),
                List.of("Kwabena", "Zelinskyte", "1951-11-16", "female"),
                List.of("", "", "", "")));
        for (int i = 0; i < 400; i++) {
            String surname = "Zel" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "inski";
            String birth = "19%02d-%02d-%02d".formatted(30 + i % 60, 1 + i % 12, 1 + i % 28);
            people.add(List.of("Kofi" + i, surname, birth, i % 3 > 0 ? "male" : "female"));
            people.add(List.of("Kofi" + i, surname, birth, i % 3 > 0 ? "male" : "female"));
        }
        return people;
    }

    private static Population population() {
        PersonEncoder encoder = new PersonEncoder(Linked.key(1), FIELDS, EncodingStrength.USUAL);
        Population population = new Population(FIELDS, EncodingStrength.USUAL.flip());
        for (int i = 0; i < PEOPLE.size(); i++) {
            List<String> values = new ArrayList<>(PEOPLE.get(i));
            values.addAll(List.of("", ""));
            population.add(100L + i, i % 2, encoder.encode("row " + i, values));
        }
        return population;
    }

    private static Links links(Population people, Consumer<Evidence> told) {
        Evidence evidence = new Evidence();
        told.accept(evidence);
        return new Linkage(people, evidence, LinkageRules.load()).links();
    }

    private static Links links(Consumer<Evidence> told) {
        return links(population(), told);
    }

    private static boolean areOne(Links links, int a, int b) {
        return links.persons()[a] == links.persons()[b];
    }

    @Test
    void a_person_is_named_by_the_smallest_key_of_its_records() {
        Links links = links(nothing -> {});
        assertThat(links.records()).startsWith(100, 101).isSorted();
        assertThat(links.persons()).startsWith(100, 100, 102, 103, 104);
    }

    @Test
    void what_is_surely_together_is_joined_whatever_encodings_say() {
        Links links = links(evidence -> {
            evidence.together(102, 104);
            evidence.together(103, 100);
        });
        assertThat(areOne(links, 2, 4)).isTrue();
        assertThat(areOne(links, 0, 3)).isTrue();
    }

    @Test
    void what_is_surely_apart_stays_so_by_way_of_others_too() {
        Links links = links(evidence -> {
            evidence.apart(100, 101);
            evidence.together(100, 102);
            evidence.together(101, 102);
        });
        assertThat(areOne(links, 0, 1)).isFalse();
    }

    @Test
    void apart_counts_before_together() {
        assertThat(areOne(
                        links(evidence -> {
                            evidence.apart(100, 101);
                            evidence.together(101, 100);
                        }),
                        0,
                        1))
                .isFalse();
    }

    @Test
    void what_speaks_for_one_person_is_added_to_what_encodings_say() {
        assertThat(areOne(links(evidence -> evidence.speaks(102, 104, 50)), 2, 4))
                .isTrue();
        assertThat(areOne(links(evidence -> evidence.speaks(100, 101, -50)), 0, 1))
                .isFalse();
    }

    @Test
    void a_hard_conflict_is_not_outweighed_but_a_reviewer_counts_before_it() {
        assertThat(areOne(links(evidence -> evidence.speaks(100, 103, 60)), 0, 3))
                .isFalse();
        assertThat(areOne(links(evidence -> evidence.together(100, 103)), 0, 3)).isTrue();
    }

    @Test
    void records_of_a_source_free_of_duplicates_are_never_joined() {
        Population people = population();
        people.freeOfDuplicates(0);
        Links links = links(people, evidence -> evidence.together(101, 102));
        assertThat(areOne(links, 0, 2)).isFalse();
        assertThat(areOne(links, 1, 2)).isTrue();
        assertThat(areOne(links, 0, 1)).as("0 is of the same source as 2").isFalse();
    }

    @Test
    void an_uncertain_pair_is_told_in_words_without_values() {
        Evidence evidence = new Evidence();
        evidence.speaks(100, 101, -50);
        LinkageRules wide = new LinkageRules(0.93, 0.75, 1e-15, 1000, List.of());
        Links links = new Linkage(population(), evidence, wide).links();
        assertThat(links.uncertain()).anySatisfy(pair -> {
            assertThat(pair.first()).isEqualTo(100);
            assertThat(pair.second()).isEqualTo(101);
            assertThat(pair.levels()).contains(new Links.Level("surname", "the same"));
        });
    }

    @Test
    void keys_ascend_so_that_the_order_of_arrival_says_nothing() {
        Population people = population();
        PersonEncoding again = new PersonEncoder(Linked.key(1), FIELDS, EncodingStrength.USUAL)
                .encode("again", List.of("Kofi", "Annan", "", "", "", ""));
        assertThatThrownBy(() -> people.add(100, 0, again)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_tied_says_nothing_of_how_likely_others_are() {
        Population people = population();
        Evidence evidence = new Evidence();
        for (int i = 5; i < PEOPLE.size() - 200; i += 2) {
            evidence.together(100 + i, 101 + i);
        }
        double before = new Learning(people, new Blocking(people, 60), new Tied(people, new Evidence()))
                .model()
                .prior();
        double after = new Learning(people, new Blocking(people, 60), new Tied(people, evidence))
                .model()
                .prior();
        assertThat(after).isBetween(before / 8, before / 2);
    }

    @Test
    void records_that_are_tied_are_one_witness() {
        AverageLinkage several = three(3);
        assertThat(several.groups()).containsExactly(0, 0, 0);
        AverageLinkage tied = three(Evidence.TOGETHER);
        assertThat(tied.groups()).containsExactly(0, 0, 2);
    }

    // The third is like the first two, not by enough for one pair, by enough for two.
    private static AverageLinkage three(double together) {
        AverageLinkage linkage = new AverageLinkage(3, 2.5, 0.75);
        linkage.set(0, 1, together);
        linkage.set(0, 2, 2);
        linkage.set(1, 2, 2);
        return linkage;
    }
}
