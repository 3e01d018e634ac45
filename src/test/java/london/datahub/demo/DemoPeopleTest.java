package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.demo.ReadBack.Entry;
import london.datahub.reference.CodeList;
import london.datahub.reference.FoldedName;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
    private final ReadBack read = ReadBack.of(DemoOptions.DEFAULT);

    @Test
    void a_birth_date_agrees_with_the_age_group_and_the_age_on_the_day_of_referral() {
        for (Entry entry : read.entries("nrm-referrals")) {
            if (!entry.of("birth_date").isEmpty()) {
                int age = Period.between(entry.date("birth_date"), entry.date("referred_on"))
                        .getYears();
                boolean child = code("age-group", entry.of("age_group")).equals("child");
                assertThat(age < 18).isEqualTo(child);
                assertThat(entry.of("age")).isIn("", String.valueOf(age));
            }
        }
    }

    @Test
    void some_who_are_written_down_twice_are_written_otherwise() {
        for (String field : List.of("given_name", "surname", "birth_date")) {
            Map<String, Set<String>> written = new TreeMap<>();
            for (Entry entry : read.entries("nrm-referrals")) {
                if (!entry.of(field).isEmpty()) {
                    written.computeIfAbsent(entry.truth().getField("person"), person -> new HashSet<>())
                            .add(FoldedName.of(entry.truth().getField(field)));
                }
            }
            assertThat(written.values().stream().filter(ways -> ways.size() > 1).count())
                    .as(field)
                    .isBetween(20L, 400L);
        }
    }

    @Test
    void some_people_are_exploited_again_which_is_a_new_event() {
        Map<String, List<LocalDate>> days = read.events("nrm-referrals").stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.truth().getField("person"),
                        TreeMap::new,
                        Collectors.mapping(entry -> entry.date("referred_on"), Collectors.toList())));
        List<List<LocalDate>> again =
                days.values().stream().filter(all -> all.size() > 1).toList();
        assertThat(again.size()).isBetween(50, 400);
        again.forEach(all -> {
            List<LocalDate> sorted = all.stream().sorted().toList();
            assertThat(sorted.get(1)).isAfterOrEqualTo(sorted.get(0).plusDays(120));
        });
    }

    @Test
    void an_offence_and_a_referral_that_name_each_other_are_about_the_same_person() {
        Map<String, String> personOfReferral = new HashMap<>();
        read.entries("nrm-referrals")
                .forEach(entry -> personOfReferral.put(
                        entry.of("nrm_reference").replaceAll("[^0-9]", ""),
                        entry.truth().getField("person")));
        List<Entry> linked = read.events("met-offences").stream()
                .filter(entry -> !entry.of("nrm_reference").isEmpty())
                .toList();
        assertThat(linked.size()).isGreaterThan(1000);
        linked.forEach(entry -> assertThat(personOfReferral)
                .containsEntry(
                        entry.of("nrm_reference").substring(3), entry.truth().getField("person")));
    }

    @Test
    void all_types_of_a_referral_hold_its_main_type() {
        for (Entry entry : read.entries("nrm-referrals")) {
            if (!entry.of("exploitation_types").isEmpty()) {
                List<String> types = Stream.of(entry.of("exploitation_types").split(", | / |; | & | and "))
                        .map(word -> code("exploitation-type", word))
                        .toList();
                assertThat(types)
                        .contains(code("exploitation-type", entry.of("main_type")))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void councils_the_home_office_and_the_met_refer_about_as_many_as_in_life() {
        List<Entry> events = read.events("nrm-referrals");
        Map<String, Long> counted = events.stream()
                .collect(Collectors.groupingBy(
                        entry -> code("first-responder-type", entry.of("first_responder_type")),
                        Collectors.counting()));
        assertThat(100.0 * counted.get("local-authority") / events.size()).isBetween(36.0, 44.0);
        assertThat(100.0 * counted.get("home-office") / events.size()).isBetween(31.0, 39.0);
        assertThat(100.0 * counted.get("metropolitan-police") / events.size()).isBetween(16.0, 24.0);
    }

    @Test
    void no_decision_is_known_before_it_is_made() {
        for (Entry entry : read.entries("nrm-referrals")) {
            for (String field : List.of("rg_on", "cg_on")) {
                if (!entry.of(field).isEmpty()) {
                    assertThat(entry.date(field))
                            .isBetween(entry.date("referred_on"), entry.file().submitOn());
                }
            }
        }
    }

    @Test
    void no_outcome_is_known_before_it_is_reached_or_before_its_offence() {
        for (Entry entry : read.entries("met-offences")) {
            if (!entry.of("outcome_on").isEmpty()) {
                assertThat(entry.date("outcome_on"))
                        .isBetween(entry.date("recorded_on"), entry.file().submitOn());
            }
        }
    }

    private static String code(String list, String word) {
        return CodeList.named(list).meaning(word).orElseThrow(() -> new AssertionError(list + " has no " + word));
    }
}
