package london.datahub.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    @Test
    void london_has_33_authorities_657_wards_of_2018_and_704_of_2022() {
        assertThat(Boroughs.all()).hasSize(33);
        assertThat(Wards.of(2018)).hasSize(657);
        assertThat(Wards.of(2022)).hasSize(704);
    }

    @ParameterizedTest
    @CsvSource({
        "Kensington & Chelsea, E09000020",
        "LONDON BOROUGH OF BRENT, E09000005",
        "City of London, E09000001",
        "City of Westminster, E09000033",
        "kingston-upon-thames, E09000021",
        "E09000010, E09000010"
    })
    void a_borough_is_found_as_officers_write_it(String written, String code) {
        assertThat(Boroughs.named(written)).map(Borough::code).hasValue(code);
    }

    @Test
    void a_place_that_is_no_borough_is_not_guessed() {
        assertThat(Boroughs.named("Aviation Security (SO18)")).isEmpty();
        assertThat(Boroughs.named("Birmingham")).isEmpty();
    }

    @Test
    void a_ward_name_needs_its_borough() {
        assertThat(Wards.named("Abbey", "E09000002")).map(Ward::boroughCode).hasValue("E09000002");
        assertThat(Wards.named("Abbey", "E09000024")).map(Ward::boroughCode).hasValue("E09000024");
        assertThat(Wards.named("Abbey", "E09000010")).isEmpty();
    }

    @Test
    void wards_overlap_those_of_the_other_vintage_in_their_own_borough() {
        Set<String> old = Wards.of(2018).stream().map(Ward::code).collect(Collectors.toSet());
        Set<String> later = Wards.of(2022).stream().map(Ward::code).collect(Collectors.toSet());
        WardOverlaps.all().forEach((code, others) -> {
            assertThat(old.contains(code) ? later : old).as(code).containsAll(others);
            assertThat(others).isNotEmpty().doesNotContain(code).allSatisfy(other -> {
                assertThat(WardOverlaps.all().get(other)).contains(code);
                assertThat(Wards.coded(other))
                        .map(Ward::boroughCode)
                        .isEqualTo(Wards.coded(code).map(Ward::boroughCode));
            });
        });
        old.removeAll(later);
        assertThat(WardOverlaps.all().keySet()).containsAll(old);
        assertThat(WardOverlaps.all().get("E05000026")).containsExactly("E05014053", "E05014066");
    }

    @Test
    void a_code_list_knows_its_words() {
        CodeList outcomes = CodeList.named("offence-outcome");
        assertThat(outcomes.meaning("Susp id; V supports; evidential difficulties"))
                .hasValue("suspect-victim-supports");
        assertThat(outcomes.meaning("nonsense")).isEmpty();
        assertThat(CodeList.named("nationality").meaning("UK")).hasValue("british");
        assertThat(List.of(CodeList.named("age-group").codes().toArray())).contains("child", "adult", "not-known");
    }
}
