package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationTest {
    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_new_database_has_the_warehouse_and_no_submission(TestDatabase database) {
        assertThat(database.sql()
                        .sql("select count(*) from warehouse.submission")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
