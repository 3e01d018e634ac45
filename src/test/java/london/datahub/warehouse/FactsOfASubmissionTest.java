package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;

/** No fact without its submission: the database itself holds that, by a foreign key or in its own way. */
class FactsOfASubmissionTest {
    private static void submission(TestDatabase database, long id) {
        database.sql()
                .sql(
                        "insert into warehouse.submission (submission_id, organisation_code, feed, period_from, period_to,"
                                + " content_token, key_id, confirmed, state, received_at)"
                                + " values (?, 'MPS', 'ward-crime', date '2021-05-01', date '2021-05-01', '', '', '', 'loaded', ?)")
                .params(id, Database.time(Instant.EPOCH))
                .update();
    }

    private static void fact(TestDatabase database, long id, long submission) {
        database.sql()
                .sql("insert into warehouse.ward_crime (fact_id, submission_id, organisation_code, part, event_month,"
                        + " offence_group, offence_subgroup, borough_code, crimes)"
                        + " values (?, ?, 'MPS', '', date '2021-05-01', 'x', 'x', 'x', 1)")
                .params(id, submission)
                .update();
    }

    private static void made(TestDatabase database) {
        database.sql()
                .sql("insert into warehouse.organisation (organisation_code, organisation_name, kind)"
                        + " values ('MPS', 'Metropolitan Police Service', 'police')")
                .update();
        submission(database, 101);
        submission(database, 102);
        fact(database, 1, 101);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_fact_of_no_submission_is_refused(TestDatabase database) {
        made(database);
        assertThatThrownBy(() -> fact(database, 2, 999)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.sql()
                        .sql("update warehouse.ward_crime set submission_id = 999")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_submission_that_has_facts_cannot_go_and_one_without_can(TestDatabase database) {
        made(database);
        assertThatThrownBy(() -> database.sql()
                        .sql("delete from warehouse.submission where submission_id = 101")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.sql()
                        .sql("update warehouse.submission set submission_id = 103 where submission_id = 101")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatCode(() -> database.sql()
                        .sql("delete from warehouse.submission where submission_id = 102")
                        .update())
                .doesNotThrowAnyException();
    }
}
