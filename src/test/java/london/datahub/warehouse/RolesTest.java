package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself keeps the loader and the publisher from, whatever the program does. The readers: ReadersTest. */
class RolesTest {
    private static TestDatabase database;

    @BeforeAll
    static void make() {
        database = TestDatabases.postgresql();
    }

    private static void as(String role, String statement) {
        new TransactionTemplate(new JdbcTransactionManager(database.owner())).executeWithoutResult(status -> {
            status.setRollbackOnly();
            JdbcTemplate sql = new JdbcTemplate(database.owner());
            sql.execute("set local role " + role);
            sql.execute(statement);
        });
    }

    private static void refused(String role, String statement) {
        assertThatThrownBy(() -> as(role, statement))
                .as(role + ": " + statement)
                .hasStackTraceContaining("ERROR: ")
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    static Stream<String> notForTheLoader() {
        return Stream.of(
                "select * from warehouse.account",
                "select * from warehouse.one_time_link",
                "select * from warehouse.api_key",
                "select * from warehouse.audit_entry",
                "insert into warehouse.audit_entry select * from warehouse.audit_entry",
                "delete from warehouse.original",
                "update warehouse.original set shredded_at = null",
                "select * from warehouse.sealed_note",
                "select * from warehouse.person_fact",
                "select * from warehouse.release",
                "select * from published_partner.release",
                "select * from draft.release_table",
                "create table curated.mine (a integer)",
                "update warehouse.agreement set names_agreed = true",
                "insert into warehouse.organisation values ('X', 'X', 'police')",
                "update warehouse.account_role set role = 'administrator'",
                "delete from warehouse.submission",
                "delete from warehouse.erased_record",
                "drop table warehouse.offence",
                "create table warehouse.mine (a integer)",
                "create role another login");
    }

    @ParameterizedTest
    @MethodSource("notForTheLoader")
    void the_loader_brings_facts_in_and_does_nothing_else(String statement) {
        refused("datahub_loader", statement);
    }

    static Stream<String> notForThePublisher() {
        return Stream.of(
                "select * from warehouse.referral_person",
                "select * from warehouse.concern_person",
                "select * from warehouse.partner_case_person",
                "select * from warehouse.account",
                "select * from warehouse.audit_entry",
                "select * from warehouse.original",
                "select * from warehouse.sealed_note",
                "select * from warehouse.submission_issue",
                "insert into warehouse.offence_exploitation_type values (1, 1, 'labour')",
                "update warehouse.offence set victims = 0",
                "delete from warehouse.offence",
                "update warehouse.agreement set audiences = 'public'",
                "delete from published_partner.release",
                "drop table published_public.release",
                "create table warehouse.mine (a integer)");
    }

    @ParameterizedTest
    @MethodSource("notForThePublisher")
    void the_publisher_reads_facts_without_persons_and_changes_none(String statement) {
        refused("datahub_publisher", statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from warehouse.offence",
                "update warehouse.offence set known_to = now()",
                "delete from warehouse.referral_person",
                "select * from warehouse.agreement",
                "select * from warehouse.submission for key share",
                "select nextval('batch_step_execution_seq')"
            })
    void the_loader_may_do_its_work(String statement) {
        assertThatCode(() -> as("datahub_loader", statement)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from warehouse.offence",
                "select * from warehouse.person_fact",
                "create table curated.mine as select * from warehouse.offence",
                "insert into published_partner.release select * from published_partner.release"
            })
    void the_publisher_may_do_its_work(String statement) {
        assertThatCode(() -> as("datahub_publisher", statement)).doesNotThrowAnyException();
    }

    @Test
    void a_table_that_comes_later_is_covered_at_the_next_start() {
        TestDatabase other = TestDatabases.postgresql();
        JdbcTemplate sql = new JdbcTemplate(other.owner());
        sql.execute("create table warehouse.later (fact_id bigint)");
        List<Boolean> before = may(sql);
        Migrations.apply(other.owner());
        assertThat(before).containsExactly(false, false);
        assertThat(may(sql)).containsExactly(true, false);
    }

    private static List<Boolean> may(JdbcTemplate sql) {
        return List.of(
                Boolean.TRUE.equals(sql.queryForObject(
                        "select has_table_privilege('datahub_loader', 'warehouse.later', 'insert')", Boolean.class)),
                Boolean.TRUE.equals(sql.queryForObject(
                        "select has_table_privilege('datahub_publisher', 'warehouse.later', 'insert')",
                        Boolean.class)));
    }
}
