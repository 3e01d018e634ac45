package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.demo.ReadBack.Entry;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the 33 councils send of their own cases. */
class DemoConcernsTest {
    private static final String FEED = "safeguarding-concerns";
    private static final String CITY = "E09000001";

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void each_of_the_33_authorities_sends_a_small_file_every_quarter(long seed) {
        List<DemoFile> files = files(ReadBack.ofSeed(seed));
        Map<String, List<YearMonth>> quarters = files.stream()
                .collect(Collectors.groupingBy(
                        DemoFile::organisation, Collectors.mapping(DemoFile::from, Collectors.toList())));
        assertThat(quarters.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Boroughs.all().stream().map(Borough::code).toList());
        assertThat(quarters.values())
                .allSatisfy(months -> assertThat(months)
                        .containsExactlyInAnyOrder(
                                YearMonth.of(2021, 4),
                                YearMonth.of(2021, 7),
                                YearMonth.of(2021, 10),
                                YearMonth.of(2022, 1)));
        ReadBack.ofSeed(seed).entries(FEED).stream()
                .collect(Collectors.groupingBy(Entry::file, Collectors.counting()))
                .forEach((file, rows) ->
                        assertThat(rows).isBetween(1L, file.organisation().equals(CITY) ? 2L : 15L));
    }

    @Test
    void a_concern_lies_in_the_quarter_of_its_file_which_is_sent_after_its_end() {
        for (Entry entry : ReadBack.ofSeed(42).entries(FEED)) {
            LocalDate day = entry.date("concern_on");
            assertThat(YearMonth.from(day))
                    .isBetween(entry.file().from(), entry.file().to());
            assertThat(entry.file().submitOn()).isAfter(entry.file().to().atEndOfMonth());
            if (!entry.of("closed_on").isEmpty()) {
                assertThat(entry.date("closed_on")).isBetween(day, entry.file().submitOn());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void a_concern_that_led_to_a_referral_is_about_the_same_person_and_never_comes_after_it(long seed) {
        ReadBack read = ReadBack.ofSeed(seed);
        Map<String, Entry> referrals = new HashMap<>();
        read.entries("nrm-referrals").forEach(entry -> referrals.put(digits(entry.of("nrm_reference")), entry));
        List<Entry> led = read.entries(FEED).stream()
                .filter(entry -> !entry.of("nrm_reference").isEmpty())
                .toList();
        assertThat(led.size()).isGreaterThan(250);
        for (Entry entry : led) {
            Entry referral = referrals.get(digits(entry.of("nrm_reference")));
            assertThat(entry.truth().getField("person"))
                    .isEqualTo(referral.truth().getField("person"));
            assertThat(entry.truth().getField("duplicate")).isEqualTo(CaseRow.OTHER_SOURCE);
            assertThat(entry.event()).isNotEqualTo(referral.event());
            assertThat(entry.date("concern_on")).isBeforeOrEqualTo(referral.date("referred_on"));
            assertThat(yes(entry, "consent")).isNotEqualTo("no");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 7, 20260801})
    void some_adults_whose_names_stand_there_did_not_consent_and_few_of_them_have_another_basis(long seed) {
        List<Entry> named = ReadBack.ofSeed(seed).entries(FEED).stream()
                .filter(entry -> yes(entry, "consent").equals("no"))
                .filter(entry -> !entry.of("surname").isEmpty())
                .toList();
        long based = named.stream()
                .filter(entry -> !entry.of("lawful_basis").isEmpty())
                .count();
        assertThat(named.size()).isBetween(20, 120);
        assertThat(based).isBetween(1L, named.size() / 2L);
        named.forEach(entry ->
                assertThat(meaning("concern-action", entry.of("action_taken"))).isIn("dtn", "neither"));
    }

    @Test
    void a_reason_stands_only_where_neither_was_made() {
        for (Entry entry : ReadBack.ofSeed(42).entries(FEED)) {
            boolean neither =
                    meaning("concern-action", entry.of("action_taken")).equals("neither");
            assertThat(neither || entry.of("neither_reason").isEmpty()).isTrue();
        }
    }

    @Test
    void two_councils_can_have_the_same_number_and_one_council_never_twice() {
        Set<String> numbers = new HashSet<>();
        Set<String> ofCouncils = new HashSet<>();
        int shared = 0;
        for (Entry entry : ReadBack.ofSeed(42).entries(FEED)) {
            assertThat(ofCouncils.add(entry.file().organisation() + entry.of("case_reference")))
                    .isTrue();
            shared += numbers.add(entry.of("case_reference")) ? 0 : 1;
        }
        assertThat(shared).isPositive();
    }

    private static List<DemoFile> files(ReadBack read) {
        return read.demonstration.files().stream()
                .filter(file -> file.feed().equals(FEED))
                .toList();
    }

    private static String digits(String reference) {
        return reference.replaceAll("[^0-9]", "");
    }

    private static String yes(Entry entry, String field) {
        String word = entry.of(field).toLowerCase();
        return word.startsWith("y") ? "yes" : word.startsWith("n") ? "no" : "";
    }

    private static String meaning(String list, String word) {
        return CodeList.named(list).meaning(word).orElseThrow(() -> new AssertionError(list + " has no " + word));
    }
}
