package london.datahub.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import london.datahub.encode.PersonField;
import london.datahub.link.SyntheticPeople.Entry;
import london.datahub.link.SyntheticPeople.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final List<PersonField> FIELDS =
            List.of(PersonField.GIVEN_NAME, PersonField.SURNAME, PersonField.BIRTH_DATE, PersonField.SEX);
    private static final List<Entry> LONDONERS = new SyntheticPeople(Kind.LONDON, 11).entries(2500);

    private static final List<List<String>> ADDED = List.of(
            List.of("Kwabena", "Zelinskyte", "1987-05-23", "male"),
            List.of("Zelinskyte", "Kwabena", "1987-05-23", "male"),
            List.of("Oluwaseun", "Brzezicka", "1991-05-03", "male"),
            List.of("Oluwaseun", "Brzezicka", "1991-03-05", "male"),
            List.of("Mohammed", "Ahmed", "2001-01-01", "male"),
            List.of("Mohammed", "Ahmed", "1996-01-01", "male"),
            List.of("unknown", "", "n/k", ""),
            List.of("", "Not known", "", ""));
    private static int[] persons;
    private static Quality londoners;

    /** Linking is dear: what several tests look at is linked once. */
    @BeforeAll
    static void link() {
        List<List<String>> rows = new ArrayList<>(ADDED);
        LONDONERS.forEach(entry -> rows.add(entry.values().subList(0, 4)));
        persons = new Linkage(Linked.population(FIELDS, rows, 1), new Evidence(), LinkageRules.load()).persons();
        londoners = Linked.evaluation(LONDONERS, 1).clusters();
    }

    @Test
    void names_like_those_of_londons_victims_are_linked() {
        assertThat(londoners.precision().value()).isGreaterThan(0.94);
        assertThat(londoners.f1().value()).isGreaterThan(0.80);
    }

    @Test
    void many_records_of_one_person_are_linked() {
        Quality found = Linked.evaluation(new SyntheticPeople(Kind.HISTORIC, 12).entries(2000), 2)
                .clusters();
        assertThat(found.precision().value()).isGreaterThan(0.95);
        assertThat(found.f1().value()).isGreaterThan(0.88);
    }

    @Test
    void names_in_the_other_order_are_one_person() {
        assertThat(persons[0]).isEqualTo(persons[1]);
    }

    @Test
    void day_and_month_swapped_are_one_person() {
        assertThat(persons[2]).isEqualTo(persons[3]);
    }

    @Test
    void a_common_name_and_an_assumed_birth_date_are_not_one_person() {
        assertThat(persons[4]).isNotEqualTo(persons[5]);
    }

    @Test
    void a_person_of_whom_nothing_is_known_is_joined_to_nobody() {
        for (int i = 0; i < persons.length; i++) {
            assertThat(i == 6 || persons[i] != persons[6]).isTrue();
            assertThat(i == 7 || persons[i] != persons[7]).isTrue();
        }
    }

    @Test
    void the_order_of_records_hardly_changes_anything() {
        List<Entry> backwards = new ArrayList<>(LONDONERS);
        Collections.reverse(backwards);
        Quality back = Linked.evaluation(backwards, 1).clusters();
        assertThat(Math.abs(londoners.f1().value() - back.f1().value())).isLessThan(0.02);
    }

    @Test
    void the_same_records_give_the_same_persons() {
        assertThat(Linked.evaluation(LONDONERS, 1).clusters()).isEqualTo(londoners);
    }
}
