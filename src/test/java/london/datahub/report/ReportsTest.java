package london.datahub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import london.datahub.benchmark.ReleasedTables;
import london.datahub.issue.Refusal;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ReportsTest {
    private static final String PACK = "sab-benchmark";
    private static final String ENFIELD = "E09000010";

    private final ReleasedTables tables = ReleasedTables.madeUp();
    private final Reports reports = new Reports();

    private Reports.Targets targets = moment -> Map.of();

    private Map<String, byte[]> made(String report, String organisation) {
        return reports.make(tables.published(), report, organisation, OptionalInt.empty(), targets).stream()
                .collect(Collectors.toMap(
                        file -> file.name().substring(file.name().lastIndexOf('.') + 1), Reports.File::content));
    }

    @Test
    void a_pack_passes_the_checks_of_pdf_ua() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = made(PACK, ENFIELD).get("pdf");
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 20, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage() + " "
                                    + failed.getLocation().getContext())
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_same_release_makes_the_same_bytes() {
        Map<String, byte[]> first = made(PACK, ENFIELD);
        Map<String, byte[]> second = made(PACK, ENFIELD);
        assertThat(first.keySet()).containsExactlyInAnyOrder("pdf", "html", "xlsx", "ods");
        first.forEach(
                (format, content) -> assertThat(second.get(format)).as(format).isEqualTo(content));
    }

    @Test
    void a_pack_says_its_release_and_the_checksum_of_its_figures() {
        String html = new String(made(PACK, ENFIELD).get("html"), StandardCharsets.UTF_8);
        assertThat(html).contains("Modern slavery in Enfield", "release 3", "1 July 2022", "A guide, not official.");
        String before = checksum(html);
        tables.set("offences_by_borough_year", "offences", "E09000011", 77);
        assertThat(checksum(new String(made(PACK, ENFIELD).get("html"), StandardCharsets.UTF_8)))
                .hasSize(64)
                .isNotEqualTo(before);
    }

    private static String checksum(String html) {
        return html.replaceAll("(?s).*Checksum of its figures: ([0-9a-f]{64}).*", "$1");
    }

    @Test
    void what_the_release_hides_is_in_no_form_of_the_pack() {
        tables.set("offences_by_borough_year", "offences", ENFIELD, 98_765);
        assertThat(new String(made(PACK, ENFIELD).get("html"), StandardCharsets.UTF_8))
                .contains("98,765");
        tables.hidden("offences_by_borough_year", "offences", ENFIELD);
        assertThat(new String(made(PACK, ENFIELD).get("html"), StandardCharsets.UTF_8))
                .doesNotContain("98,765");
    }

    @Test
    void a_boards_own_target_is_drawn_as_it_held_at_the_release() {
        targets = moment -> moment.equals(Instant.parse("2022-07-02T08:00:00Z"))
                ? Map.of(ENFIELD, Map.of("offence-rate", 55.5))
                : Map.of();
        assertThat(new String(made(PACK, ENFIELD).get("html"), StandardCharsets.UTF_8))
                .contains("a target of 55.5 per 100,000 residents", "own target, 55.5");
        assertThat(new String(made(PACK, "E09000011").get("html"), StandardCharsets.UTF_8))
                .doesNotContain("a target of");
    }

    @Test
    void a_pack_for_the_city_has_no_rates_and_says_why() {
        String html = new String(made(PACK, "E09000001").get("html"), StandardCharsets.UTF_8);
        assertThat(html).contains("few people live here and many work here");
    }

    @Test
    void an_unknown_report_or_authority_is_refused() {
        assertThatThrownBy(() -> made("no-such", ENFIELD)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> made(PACK, "E09000099")).isInstanceOf(Refusal.class);
    }
}
