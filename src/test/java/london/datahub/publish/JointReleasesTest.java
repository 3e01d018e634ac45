package london.datahub.publish;

import static london.datahub.publish.Seed.BARNET;
import static london.datahub.publish.Seed.ENFIELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
    }
}
