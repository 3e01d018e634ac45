package london.datahub.publish;

import static london.datahub.publish.Seed.BARNET;
import static london.datahub.publish.Seed.ENFIELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Years that have not changed since they were released stand as they were; everything else is attacked again. */
class UnchangedTest {
    private static final List<String> BOROUGHS = List.of(ENFIELD, BARNET, "E09000002");
    private static final List<String> AGES = List.of("adult", "adult", "child", "not-known");
    private static final String STAND = "stand as they were";
    private static final TableDefinitions TABLES = TestTables.only("offences_by_borough_year", "offences_by_month");

    private final TestDatabase database = TestDatabases.fresh().findFirst().orElseThrow();
    private final Hub hub = Hub.withSuppliers(database);
    private final Random random = new Random(3);
    private int crimes;

    @BeforeEach
    void two_spans_of_years_were_released_to_both() {
        offences(2017, 60);
        offences(2021, 60);
        assertThat(release("public").attack()).doesNotContain(STAND);
        assertThat(release("partner").attack()).doesNotContain(STAND);
    }

    private void offences(int year, int count) {
        long submission = hub.seed.submission("MPS", "met-offences", year + "-04-01", year + "-12-31");
        for (int i = 0; i < count; i++) {
            String day = "%d-%02d-15".formatted(year, 5 + random.nextInt(8));
            String borough = BOROUGHS.get(random.nextInt(BOROUGHS.size()));
            hub.seed.offence(
                    submission, "MPS", "crime-" + crimes++, day, borough, AGES.get(random.nextInt(AGES.size())));
        }
    }

    private Release release(String audience) {
        int number = hub.publisher(TABLES).draft(Hub.NOW.plusSeconds(crimes - 1000L), audience);
        hub.publisher(TABLES).approve(number, "A. Nother");
        return new Releases(database.owner()).numbered(number);
    }

    private Map<String, String> shown(Release release, String years) {
        return database
                .sql()
                .sql("select codes, shown from warehouse.released_figure where release = ?")
                .param(release.number())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(figure -> figure.getKey().contains("time=" + years))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    @Test
    void only_the_years_that_something_came_late_to_are_attacked_again() {
        Release before = new Releases(database.owner()).numbered(2);
        offences(2021, 9);

        Release everybody = release("public");
        Release partners = release("partner");

        assertThat(everybody.attack()).contains(STAND);
        assertThat(partners.attack()).contains(STAND);
        assertThat(shown(partners, "2017")).isNotEmpty().isEqualTo(shown(before, "2017"));
        assertThat(shown(partners, "2021")).isNotEqualTo(shown(before, "2021"));
        Audit.Result audited = new Audit(database.owner(), TABLES).run();
        assertThat(audited.broken()).isZero();
        assertThat(audited.proved()).isPositive();
    }

    @Test
    void years_that_one_record_came_to_are_attacked_again() {
        offences(2017, 1);
        offences(2021, 1);
        assertThat(release("public").attack()).doesNotContain(STAND);
        assertThat(release("partner").attack()).doesNotContain(STAND);
    }

    @Test
    void nothing_stands_that_another_program_or_policy_protected() {
        database.sql()
                .sql("update warehouse.release set protected_by = 'another'")
                .update();
        offences(2021, 9);
        assertThat(release("public").attack()).doesNotContain(STAND);
        assertThat(release("partner").attack()).doesNotContain(STAND);
        offences(2021, 9);
        assertThat(release("public").attack()).contains(STAND);
    }
}
