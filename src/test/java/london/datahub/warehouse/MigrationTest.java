package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;

class MigrationTest {
    private static final String REFERENCE = "0123456789-ABCDEFGHIJ_LMNOPQRSTUVWXYZabcdef";
    private static final String OTHER = "z123456789-ABCDEFGHIJ_LMNOPQRSTUVWXYZabcdef";

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_new_database_has_the_warehouse_and_no_submission(TestDatabase database) {
        assertThat(database.sql()
                        .sql("select count(*) from warehouse.submission")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_database_that_is_up_to_date_stays_as_it_is(TestDatabase database) {
        long before = migrations(database);
        Migrations.apply(database.owner());
        Migrations.apply(database.owner());

        assertThat(migrations(database)).isEqualTo(before);
    }

    private static long migrations(TestDatabase database) {
        return database.sql()
                .sql("select count(*) from \"flyway_schema_history\"")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#bare")
    void a_filled_database_is_brought_up_to_date_with_its_facts(TestDatabase database) {
        migrateTo(database, "40");
        fill(database);
        Migrations.apply(database.owner());

        assertThat(database.sql()
                        .sql("select crime_reference || ' ' || coalesce(nrm_reference, 'none') from warehouse.offence"
                                + " order by fact_id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        REFERENCE.substring(0, 22) + " " + OTHER.substring(0, 22), OTHER.substring(0, 22) + " none");
        assertThatThrownBy(() -> offence(database, 3, REFERENCE.substring(0, 22), null))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static void migrateTo(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations(
                        "classpath:sql/migrations/V*.sql",
                        "classpath:sql/migrations/"
                                + (database.toString().equals("H2") ? Database.H2 : Database.POSTGRESQL).folder())
                .target(version)
                .load()
                .migrate();
    }

    private static void fill(TestDatabase database) {
        database.sql()
                .sql("insert into warehouse.organisation (organisation_code, organisation_name, kind)"
                        + " values ('MPS', 'Metropolitan Police Service', 'police')")
                .update();
        database.sql()
                .sql("insert into warehouse.submission (submission_id, organisation_code, feed, period_from, period_to,"
                        + " content_token, key_id, confirmed, state, received_at) values (1, 'MPS', 'met-offences',"
                        + " date '2021-05-01', date '2021-05-01', '', '', '', 'loaded',"
                        + " timestamp with time zone '2021-06-01 00:00:00+00')")
                .update();
        offence(database, 1, REFERENCE, OTHER);
        offence(database, 2, OTHER, null);
    }

    private static void offence(TestDatabase database, long id, String crime, String nrm) {
        database.sql()
                .sql("insert into warehouse.offence (fact_id, submission_id, organisation_code, part, event_month,"
                        + " known_from, known_to, crime_reference, recorded_on, outcome, age_group, nrm_reference)"
                        + " values (?, 1, 'MPS', '', date '2021-05-01', timestamp with time zone '2021-06-01 00:00:00+00',"
                        + " timestamp with time zone '9999-12-31 00:00:00+00', ?, date '2021-05-01', 'charged',"
                        + " 'adult', ?)")
                .params(id, crime, nrm)
                .update();
    }
}
