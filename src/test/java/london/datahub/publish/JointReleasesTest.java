package london.datahub.publish;

import static london.datahub.publish.Seed.BARNET;
import static london.datahub.publish.Seed.ENFIELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import london.datahub.disclosure.Shown;
import london.datahub.reference.Borough;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;

/** Several releases to both audiences, with late files and a withdrawal, attacked together. */
class JointReleasesTest {
    private static final List<String> BOROUGHS = List.of(ENFIELD, BARNET, "E09000002", "E09000012");
    private static final List<String> AGES = List.of("adult", "adult", "adult", "child", "not-known");

    private static final TableDefinitions TABLES = TestTables.only(
            "offences_by_borough_year", "offences_by_borough_quarter", "offences_by_month", "offences_by_sector_year");

    private final TestDatabase database = TestDatabases.fresh().findFirst().orElseThrow();
    private final Hub hub = Hub.withSuppliers(database);
    private final Random random = new Random(3);
    private int crimes;

    private void late(int offences) {
        long submission = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2022-03-31");
        for (int i = 0; i < offences; i++) {
            String day = "2021-%02d-15".formatted(5 + random.nextInt(8));
            hub.seed.offence(submission, "MPS", "crime-" + crimes++, day, one(BOROUGHS), one(AGES));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private int release(String audience) {
        int number = hub.publisher(TABLES).draft(Hub.NOW, audience);
        hub.publisher(TABLES).approve(number, "A. Nother");
        assertThat(new Releases(database.owner()).numbered(number).attack()).doesNotContain("Withheld");
        return number;
    }

    @Test
    void three_months_for_both_audiences_give_nothing_away_together() {
        late(110);
        release("public");
        int first = release("partner");
        late(7);
        release("public");
        release("partner");
        hub.publisher(TABLES).withdraw(first, "A. Nother", "A file was counted twice.");
        late(2);
        release("public");
        release("partner");

        Audit.Result result = new Audit(database.owner(), TABLES).run();

        assertThat(result.broken()).isZero();
        assertThat(result.proved()).isGreaterThan(1_000);
        assertThat(result.answers())
                .as("promises to each of the 32 authorities that do not know the figure themselves")
                .isGreaterThanOrEqualTo(32);
    }

    @Test
    void partners_tables_are_tried_against_every_authority_and_the_record_says_so() {
        late(110);
        release("public");
        int partner = release("partner");
        assertThat(new Releases(database.owner()).numbered(partner).attack())
                .containsPattern("each authority that subtracts its own figures: [1-9][\\d,]* answers");
    }

    @Test
    void what_was_shown_stays_told_when_the_same_facts_are_shown_again_in_another_way() {
        late(60);
        Release first = new Releases(database.owner()).numbered(release("public"));
        Release again = new Releases(database.owner()).numbered(release("public"));
        Map<Map<String, String>, Ledger.Entry> told = new Ledger(database.owner())
                .of("offence", Set.of(first.number()))
                .get(first.number());
        Map<Map<String, String>, Ledger.Entry> otherwise = new HashMap<>();
        told.forEach((codes, entry) ->
                otherwise.put(codes, new Ledger.Entry(entry.truth(), new Shown.Rounded(entry.truth() / 5 * 5, 5))));
        Population offences = Population.of(TABLES.all()).get("offence");

        assertThat(new History(offences, Audience.PUBLIC, Map.of(first, told, again, told)).editions())
                .hasSize(1);
        assertThat(otherwise).isNotEqualTo(told);
        assertThat(new History(offences, Audience.PUBLIC, Map.of(first, told, again, otherwise)).editions())
                .hasSize(2);
    }

    @Test
    void an_authority_knows_the_figures_of_its_area_and_of_its_referrals() {
        Population referrals = Population.of(Hub.TABLES.all()).get("referral");
        assertThat(known(referrals, ENFIELD, Ancestry.ALL)).containsExactly(ENFIELD);
        assertThat(known(referrals, Borough.LONDON, BARNET)).containsExactly(BARNET);
        assertThat(known(referrals, ENFIELD, BARNET)).containsExactlyInAnyOrder(ENFIELD, BARNET);
        assertThat(known(referrals, Borough.LONDON, Ancestry.ALL)).isEmpty();
        assertThat(Ancestry.authority(Ancestry.withoutWard(ENFIELD))).contains(ENFIELD);
        assertThat(Ancestry.authority("City of London")).contains("E09000001");
        assertThat(Ancestry.authority("North Area")).isEmpty();
        assertThat(referrals.insiders(Audience.PUBLIC).names()).isEmpty();
    }

    private static Set<String> known(Population population, String place, String referring) {
        Map<String, String> codes = Map.of(Ancestry.PLACE, place, Ancestry.REFERRING, referring);
        return Population.authorities(population.adding().keySet().stream()
                .map(attribute -> codes.getOrDefault(attribute, Ancestry.ALL))
                .toList());
    }
}
