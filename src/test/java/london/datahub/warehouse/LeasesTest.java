package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LeasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void one_holds_it_at_a_time(TestDatabases.TestDatabase database) {
        Leases leases = new Leases(database.sql(), Duration.ofMinutes(1));
        try (Leases.Lease lease = leases.take("x")) {
            assertThat(leases.tryTake("x")).isEmpty();
            leases.take("another").close();
        }
        assertThat(leases.tryTake("x")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_dead_holders_lease_is_taken_when_it_has_run_out_and_not_before(TestDatabases.TestDatabase database) {
        Leases leases = new Leases(database.sql(), Duration.ofMinutes(1));
        String died = "insert into warehouse.lease (lease_name, holder, expires_at) values (?, 'dead', ?)";
        database.sql()
                .sql(died)
                .params("x", Database.time(Instant.now().plusSeconds(60)))
                .update();
        database.sql()
                .sql(died)
                .params("y", Database.time(Instant.now().minusSeconds(1)))
                .update();
        assertThat(leases.tryTake("x")).isEmpty();
        assertThat(leases.tryTake("y")).isPresent();
    }

    /** H2 closes a database file when a thread is interrupted while it writes to it. */
    @Test
    void giving_it_back_while_it_is_renewed_leaves_the_database_in_use() {
        var file = new JdbcDataSource();
        file.setUrl("jdbc:h2:file:" + folder.resolve("leases")
                + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Migrations.apply(file);
        Leases leases = new Leases(JdbcClient.create(file), Duration.ofMillis(3));
        for (int i = 0; i < 300; i++) {
            leases.take("x" + i).close();
        }
        assertThat(JdbcClient.create(file)
                        .sql("select count(*) from warehouse.lease")
                        .query(Integer.class)
                        .single())
                .isZero();
        JdbcClient.create(file).sql("shutdown").update();
    }
}
