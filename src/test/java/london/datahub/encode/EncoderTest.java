package london.datahub.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.read.SourceRow;
import london.datahub.secret.KeyRing;
import london.datahub.validate.CheckedRow;
import london.datahub.validate.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final Layout REFERRALS =
            Feeds.load().named("nrm-referrals").layouts().get(0);
    private static final Layout CONCERNS =
            Feeds.load().named("safeguarding-concerns").layouts().get(0);
    private static final KeyRing KEYS = KeyRing.of("k " + Base64.getEncoder().encodeToString(new byte[32]));
    private static final Value EVENT = new Value.Day(LocalDate.of(2021, 4, 30));

    private static EncodedRow encoded(Map<String, Value> values) {
        Map<String, Value> all = new HashMap<>(values);
        all.put("referred_on", EVENT);
        var row = new CheckedRow(new SourceRow("", 2, 2, List.of()), 0, YearMonth.of(2021, 4), "", all);
        return new Encoder(KEYS.current(), KEYS.current(), "HO", REFERRALS).encode(row);
    }

    private static Map<String, Value> named(String ageGroup, boolean consent) {
        return Map.of(
                "surname", new Value.Identifier("somebody"),
                "birth_date", new Value.Identifier(ageGroup.equals("child") ? "2010-04-30" : "1999-04-30"),
                "age_group", new Value.Code(ageGroup),
                "consent", new Value.Flag(consent));
    }

    @Test
    void who_was_a_child_then_and_is_an_adult_now_must_consent() {
        Map<String, Value> grownUp = new HashMap<>(named("adult", false));
        grownUp.put("age_group", new Value.Code("child"));
        assertThat(encoded(grownUp).person()).isEmpty();
    }

    @Test
    void the_same_reference_has_the_same_token_in_every_feed_of_its_register() {
        Layout offences = Feeds.load().named("met-offences").layouts().get(0);
        var values = Map.<String, Value>of("nrm_reference", new Value.Identifier("NRM123"));
        var row = new CheckedRow(new SourceRow("", 2, 2, List.of()), 0, YearMonth.of(2021, 4), "", values);
        String inOffences = new Encoder(KEYS.current(), KEYS.current(), "MPS", offences)
                .encode(row)
                .references()
                .get("nrm_reference");
        assertThat(encoded(values).references().get("nrm_reference"))
                .isEqualTo(inOffences)
                .doesNotContain("NRM");
    }

    @Test
    void what_tells_a_person_comes_out_as_one_sealed_thing() {
        EncodedRow row = encoded(named("adult", true));
        assertThat(opened(row).encoding().fields())
                .extracting(Optional::isPresent)
                .containsExactly(false, true, true, false, false);
        assertThat(row.values()).doesNotContainKeys("surname", "birth_date");
        assertThat(row.person().orElseThrow().toString())
                .doesNotContain(row.person().orElseThrow().sealed());
    }

    @Test
    void a_row_sent_again_is_sealed_alike_and_another_row_of_the_same_person_is_not() {
        assertThat(sealed("NRM1", "somebody")).isEqualTo(sealed("NRM1", "somebody"));
        assertThat(sealed("NRM1", "somebody"))
                .isNotEqualTo(sealed("NRM2", "somebody"))
                .isNotEqualTo(sealed("NRM1", "somebodi"));
    }

    private static String sealed(String reference, String surname) {
        return encoded(Map.of(
                        "nrm_reference", new Value.Identifier(reference),
                        "age_group", new Value.Code("child"),
                        "surname", new Value.Identifier(surname)))
                .person()
                .orElseThrow()
                .sealed();
    }

    @Test
    void sex_and_nationalities_stand_beside_the_name_and_not_known_is_missing() {
        Map<String, Value> values = new HashMap<>(named("child", false));
        values.put("gender", new Value.Code("not-known"));
        values.put("nationalities", new Value.Codes(List.of("vietnamese", "british")));
        FieldEncoding nationality =
                opened(encoded(values)).encoding().fields().get(4).orElseThrow();
        assertThat(nationality.parts()).hasSize(2);
        assertThat(opened(encoded(values)).encoding().fields().get(3)).isEmpty();
        values.put("nationalities", new Value.Codes(List.of("british", "vietnamese")));
        assertThat(opened(encoded(values))
                        .encoding()
                        .fields()
                        .get(4)
                        .orElseThrow()
                        .exact())
                .isEqualTo(nationality.exact());
    }

    @Test
    void an_event_that_names_nobody_has_no_person() {
        assertThat(encoded(Map.of("gender", new Value.Code("female"), "age_group", new Value.Code("child")))
                        .person())
                .isEmpty();
    }

    private static KnownPerson opened(EncodedRow row) {
        return new PersonSeal(KEYS.current()).open(row.person().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"adult, false, false", "not-known, false, false", "child, false, true", "adult, true, true"})
    void identifiers_of_an_adult_who_did_not_consent_are_dropped(String ageGroup, boolean consent, boolean kept) {
        assertThat(encoded(named(ageGroup, consent)).person().isPresent()).isEqualTo(kept);
    }

    private static EncodedRow concern(String authority, Map<String, Value> values) {
        var row = new CheckedRow(new SourceRow("", 2, 2, List.of()), 0, YearMonth.of(2021, 4), "", values);
        return new Encoder(KEYS.current(), KEYS.current(), authority, CONCERNS).encode(row);
    }

    @Test
    void the_same_reference_of_two_councils_is_not_the_same() {
        Map<String, Value> values = Map.of(
                "case_reference", new Value.Identifier("SC100200"),
                "person_reference", new Value.Identifier("100200"),
                "consent", new Value.Flag(true),
                "nrm_reference", new Value.Identifier("NRM123"));
        EncodedRow enfield = concern("E09000010", values);
        EncodedRow barnet = concern("E09000003", values);
        assertThat(enfield.references()).isEqualTo(concern("E09000010", values).references());
        assertThat(enfield.references().get("case_reference"))
                .isNotEqualTo(barnet.references().get("case_reference"));
        assertThat(opened(enfield).ownReference())
                .isNotZero()
                .isNotEqualTo(opened(barnet).ownReference());
        assertThat(enfield.references().get("nrm_reference"))
                .isEqualTo(barnet.references().get("nrm_reference"));
    }

    @ParameterizedTest
    @CsvSource({
        ", , false",
        "false, , false",
        "false, safeguarding-duty, true",
        "true, , true",
        ", safeguarding-duty, true"
    })
    void another_lawful_basis_keeps_the_identifiers_of_an_adult_who_did_not_consent(
            Boolean consent, String basis, boolean kept) {
        Map<String, Value> values = new HashMap<>(Map.of(
                "surname", new Value.Identifier("somebody"), "person_reference", new Value.Identifier("PR1000001")));
        Optional.ofNullable(consent).ifPresent(yes -> values.put("consent", new Value.Flag(yes)));
        Optional.ofNullable(basis).ifPresent(code -> values.put("lawful_basis", new Value.Code(code)));
        assertThat(concern("E09000010", values).person().isPresent()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "2003-05-01, child, false",
        "2003-04-30, adult, true",
        "1995-05-01, adult, true",
        "1995-04-30, adult, false",
        "2021-05-01, not-known, "
    })
    void a_birth_date_becomes_the_age_group_at_the_event(String birth, String group, Boolean young) {
        Map<String, Value.Plain> values =
                encoded(Map.of("birth_date", new Value.Identifier(birth))).values();
        assertThat(values.get("age_group")).isEqualTo(new Value.Code(group));
        assertThat(values.get("aged_18_to_25")).isEqualTo(young == null ? null : new Value.Flag(young));
    }

    @Test
    void a_stated_age_group_goes_before_an_age() {
        Map<String, Value.Plain> values = encoded(
                        Map.of("age_group", new Value.Code("child"), "age", new Value.Age(19)))
                .values();
        assertThat(values.get("age_group")).isEqualTo(new Value.Code("child"));
        assertThat(values.get("aged_18_to_25")).isEqualTo(new Value.Flag(false));
    }
}
