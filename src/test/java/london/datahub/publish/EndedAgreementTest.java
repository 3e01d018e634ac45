package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndedAgreementTest {
    private static final String TABLE = "offences_by_borough_year";

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void the_data_of_an_ended_agreement_leave_the_next_release_which_says_so(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        long met = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2021-04-01");
        for (int i = 0; i < 12; i++) {
            hub.seed.offence(met, "MPS", "met " + i, "2021-04-01", Seed.ENFIELD, "adult");
        }
        int before = hub.release(Hub.NOW.minus(Duration.ofDays(2)));
        hub.sql
                .sql("update warehouse.agreement set valid_to = ? where organisation_code = 'MPS'"
                        + " and feed = 'met-offences'")
                .param(Date.valueOf(LocalDate.of(2022, 7, 1)))
                .update();
        int after = hub.release(Hub.NOW);

        assertThat(cautions(hub, before)).noneMatch(words -> words.contains("has ended"));
        assertThat(cautions(hub, after))
                .anyMatch(words -> words.contains("Metropolitan Police Service") && words.contains("has ended"));
        assertThat(hub.sql
                        .sql("select coalesce(sum(offences), 0) from published_partner." + TABLE + " where release = ?")
                        .param(after)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<String> cautions(Hub hub, int release) {
        return hub.readable().table(TABLE, OptionalInt.of(release)).cautions();
    }
}
