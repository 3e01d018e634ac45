package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import london.datahub.encode.PersonField;
import london.datahub.link.SyntheticPeople.Entry;
import london.datahub.link.SyntheticPeople.Kind;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final List<PersonField> FIELDS =
            List.of(PersonField.GIVEN_NAME, PersonField.SURNAME, PersonField.BIRTH_DATE, PersonField.SEX);
    private static final List<Entry> LONDONERS = new SyntheticPeople(Kind.LONDON, 11).entries(2500);

    private static int[] personsWith(List<List<String>> added) {
        List<List<String>> rows = new ArrayList<>(added);
        LONDONERS.forEach(entry -> rows.add(entry.values().subList(0, 4)));
        Population people = Linked.population(FIELDS, rows, 1);
        return new Linkage(people, false, Linkage.USUAL_THRESHOLD).persons();
    }

    @Test
    void names_like_those_of_londons_victims_are_linked() {
        Quality found = Linked.evaluation(LONDONERS, 1).clusters();
        assertThat(found.precision().value()).isGreaterThan(0.94);
        assertThat(found.f1().value()).isGreaterThan(0.80);
    }

    @Test
    void many_records_of_one_person_are_linked() {
        Quality found = Linked.evaluation(new SyntheticPeople(Kind.HISTORIC, 12).entries(3000), 2)
                .clusters();
        assertThat(found.precision().value()).isGreaterThan(0.95);
        assertThat(found.f1().value()).isGreaterThan(0.88);
    }

    @Test
    void names_in_the_other_order_are_one_person() {
        int[] persons = personsWith(List.of(
                List.of("Kwabena", "Zelinskyte", "1987-05-23", "male"),
                List.of("Zelinskyte", "Kwabena", "1987-05-23", "male")));
        assertThat(persons[0]).isEqualTo(persons[1]);
    }

    @Test
    void day_and_month_swapped_are_one_person() {
        int[] persons = personsWith(List.of(
                List.of("Kwabena", "Zelinskyte", "1987-05-03", "male"),
                List.of("Kwabena", "Zelinskyte", "1987-03-05", "male")));
        assertThat(persons[0]).isEqualTo(persons[1]);
    }

    @Test
    void a_common_name_and_an_assumed_birth_date_are_not_one_person() {
        int[] persons = personsWith(List.of(
                List.of("Mohammed", "Ahmed", "2001-01-01", "male"),
                List.of("Mohammed", "Ahmed", "1996-01-01", "male")));
        assertThat(persons[0]).isNotEqualTo(persons[1]);
    }

    @Test
    void a_person_of_whom_nothing_is_known_is_joined_to_nobody() {
        int[] persons = personsWith(List.of(List.of("unknown", "", "n/k", ""), List.of("", "Not known", "", "")));
        assertThat(persons[0]).isNotEqualTo(persons[1]);
    }

    @Test
    void the_order_of_records_changes_nothing() {
        List<Entry> backwards = new ArrayList<>(LONDONERS);
        java.util.Collections.reverse(backwards);
        Quality forth = Linked.evaluation(LONDONERS, 3).clusters();
        Quality back = Linked.evaluation(backwards, 3).clusters();
        assertThat(Math.abs(forth.f1().value() - back.f1().value())).isLessThan(0.02);
    }

    @Test
    void the_same_records_give_the_same_persons() {
        Quality once = Linked.evaluation(LONDONERS, 4).clusters();
        Quality again = Linked.evaluation(LONDONERS, 4).clusters();
        assertThat(again).isEqualTo(once);
    }
}
