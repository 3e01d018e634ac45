package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class BoardTargetsTest {
    private static final Instant MARCH = Instant.parse("2022-03-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2022-06-01T09:00:00Z");

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_new_target_stands_from_its_day_and_the_earlier_one_before_it(TestDatabase database) {
        JdbcClient sql = JdbcClient.create(database.owner());
        sql.sql(
                        "insert into warehouse.organisation (organisation_code, organisation_name, kind) values ('E09000010', 'Enfield',"
                                + " 'council')")
                .update();
        BoardTargets targets = new BoardTargets(sql);
        targets.set("E09000010", "referral-rate", new BigDecimal("30.5"), "A. Chair", MARCH);
        targets.set("E09000010", "referral-rate", new BigDecimal("40"), "A. Chair", JUNE);
        assertThat(targets.asAt(MARCH.minusSeconds(1))).isEmpty();
        assertThat(targets.asAt(MARCH)).isEqualTo(Map.of("E09000010", Map.of("referral-rate", 30.5)));
        assertThat(targets.asAt(JUNE)).isEqualTo(Map.of("E09000010", Map.of("referral-rate", 40.0)));
        targets.drop("E09000010", "referral-rate", JUNE.plusSeconds(60));
        assertThat(targets.asAt(JUNE.plusSeconds(60))).isEmpty();
        assertThatThrownBy(() -> targets.set("E09000010", "referral-rate", new BigDecimal("-1"), "A. Chair", JUNE))
                .isInstanceOf(Refusal.class);
    }
}
