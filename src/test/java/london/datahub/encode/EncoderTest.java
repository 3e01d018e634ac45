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
        return new Encoder(KEYS.current(), "HO", REFERRALS).encode(row);
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
        assertThat(encoded(grownUp).identifiers()).isEmpty();
    }

    @Test
    void the_same_reference_has_the_same_token_in_every_feed_of_its_register() {
        Layout offences = Feeds.load().named("met-offences").layouts().get(0);
        var values = Map.<String, Value>of("nrm_reference", new Value.Identifier("NRM123"));
        var row = new CheckedRow(new SourceRow("", 2, 2, List.of()), 0, YearMonth.of(2021, 4), "", values);
        String inOffences = new Encoder(KEYS.current(), "MPS", offences)
                .encode(row)
                .references()
                .get("nrm_reference");
        assertThat(encoded(values).references().get("nrm_reference"))
                .isEqualTo(inOffences)
                .doesNotContain("NRM");
    }

    @Test
    void an_identifier_comes_out_as_a_token_alone() {
        EncodedRow row = encoded(named("adult", true));
        assertThat(row.identifiers()).containsOnlyKeys("surname", "birth_date");
        assertThat(row.identifiers().values()).allMatch(token -> token.length() == 43);
        assertThat(row.values()).doesNotContainKeys("surname", "birth_date");
    }

    @ParameterizedTest
    @CsvSource({"adult, false, 0", "not-known, false, 0", "child, false, 2", "adult, true, 2"})
    void identifiers_of_an_adult_who_did_not_consent_are_dropped(String ageGroup, boolean consent, int kept) {
        assertThat(encoded(named(ageGroup, consent)).identifiers()).hasSize(kept);
    }

    private static EncodedRow concern(String authority, Map<String, Value> values) {
        var row = new CheckedRow(new SourceRow("", 2, 2, List.of()), 0, YearMonth.of(2021, 4), "", values);
        return new Encoder(KEYS.current(), authority, CONCERNS).encode(row);
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
        assertThat(enfield.identifiers().get("person_reference"))
                .isNotEqualTo(barnet.identifiers().get("person_reference"));
        assertThat(enfield.references().get("nrm_reference"))
                .isEqualTo(barnet.references().get("nrm_reference"));
    }

    @ParameterizedTest
    @CsvSource({", , 0", "false, , 0", "false, safeguarding-duty, 2", "true, , 2", ", safeguarding-duty, 2"})
    void another_lawful_basis_keeps_the_identifiers_of_an_adult_who_did_not_consent(
            Boolean consent, String basis, int kept) {
        Map<String, Value> values = new HashMap<>(Map.of(
                "surname", new Value.Identifier("somebody"), "person_reference", new Value.Identifier("PR1000001")));
        Optional.ofNullable(consent).ifPresent(yes -> values.put("consent", new Value.Flag(yes)));
        Optional.ofNullable(basis).ifPresent(code -> values.put("lawful_basis", new Value.Code(code)));
        assertThat(concern("E09000010", values).identifiers()).hasSize(kept);
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
