package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.disclosure.Shown;
import london.datahub.reference.Ward;
import london.datahub.reference.WardOverlaps;
import london.datahub.reference.Wards;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;

/** A file comes again with wards of 2022 in place of those of 2018, after partners were told of these. */
class RecodedWardsTest {
    private static final String SUTTON = "E09000029";
    private static final int OFFENCES = 90;
    private static final TableDefinitions TABLES =
            TestTables.only("offences_by_ward_quarter", "offences_by_ward_years", "offences_by_borough_quarter");

    private final List<Ward> wards = Wards.of(2018).stream()
            .filter(ward -> ward.boroughCode().equals(SUTTON))
            .toList();

    private Hub supplied(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        long submission = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2021-06-30");
        for (int i = 0; i < OFFENCES; i++) {
            hub.seed.offence(submission, "MPS", "crime-" + i, "2021-0" + (4 + i % 3) + "-15", SUTTON, "adult");
        }
        return hub;
    }

    private void code(Hub hub, int vintage) {
        Random random = new Random(1);
        for (int i = 0; i < OFFENCES; i++) {
            String old = wards.get(Math.min(random.nextInt(wards.size()), random.nextInt(wards.size())))
                    .code();
            List<String> later = Stream.of(old)
                    .flatMap(code -> WardOverlaps.all().get(code).stream())
                    .toList();
            String newer = later.get(random.nextInt(later.size()));
            hub.sql
                    .sql("update warehouse.offence set ward_code = ? where crime_reference = ?")
                    .params(vintage == 2018 ? old : newer, "crime-" + i)
                    .update();
        }
    }

    private static Map<String, String> release(Hub hub, int day) {
        int number = hub.publisher(TABLES).draft(Hub.NOW.minusSeconds(9 - day), "partner");
        hub.publisher(TABLES).approve(number, "A. Nother");
        Release release = new Releases(hub.database.owner()).numbered(number);
        assertThat(release.attack()).contains("Every promise is kept").doesNotContain("Withheld");
        return hub
                .sql
                .sql("select codes, shown from warehouse.released_figure where release = ?")
                .param(number)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static long hidden(Map<String, String> shown) {
        return shown.values().stream().filter(Shown.CODED::equals).count();
    }

    @Test
    void more_is_hidden_from_who_was_told_the_old_wards_and_nothing_is_given_away_together() {
        Hub hub = supplied(TestDatabases.fresh().findFirst().orElseThrow());
        code(hub, 2018);
        release(hub, 1);
        code(hub, 2022);
        Map<String, String> recoded = release(hub, 2);

        Audit.Result audited = new Audit(hub.database.owner(), TABLES).run();
        assertThat(audited.broken()).isZero();
        assertThat(audited.proved()).isPositive();

        Hub fresh = supplied(TestDatabases.fresh().findFirst().orElseThrow());
        code(fresh, 2022);
        assertThat(hidden(recoded)).isGreaterThan(hidden(release(fresh, 1)));
    }
}
