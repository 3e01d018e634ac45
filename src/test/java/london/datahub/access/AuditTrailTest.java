package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

class AuditTrailTest {
    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void entries_are_numbered_without_a_gap_whoever_writes_at_once(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        IntStream.range(0, 40).parallel().forEach(n -> record(desk, n));
        assertThat(desk.audit.size()).isEqualTo(40);
        assertThat(desk.audit.newest(0, 100)).extracting(AuditEntry::number).startsWith(40L, 39L);
        assertThat(desk.audit.tampering()).isEmpty();
    }

    private static void record(AccessDesk desk, int n) {
        desk.audit.record("anna@barnet.example", "E09000003", "page-read", "submission " + n, AuditTrail.DONE);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void the_database_itself_refuses_to_change_an_entry(TestDatabase database) {
        AccessDesk desk = new AccessDesk(database);
        record(desk, 1);
        assertThatThrownBy(() -> run(database, "update warehouse.audit_entry set actor = 'somebody else'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(database, "delete from warehouse.audit_entry"))
                .isInstanceOf(DataAccessException.class);
        assertThat(desk.audit.tampering()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_changed_entry_shows(TestDatabase database) {
        AccessDesk desk = tamperedWith(database, "update warehouse.audit_entry set actor = 'x' where entry_number = 3");
        assertThat(desk.audit.tampering())
                .hasValueSatisfying(found -> assertThat(found).startsWith("Entry 3 is not what was recorded"));
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_missing_entry_shows(TestDatabase database) {
        AccessDesk desk = tamperedWith(database, "delete from warehouse.audit_entry where entry_number = 3");
        assertThat(desk.audit.tampering()).hasValue("Entry 3 is missing.");
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_trail_that_was_cut_off_with_its_head_shows(TestDatabase database) {
        AccessDesk desk = tamperedWith(
                database,
                "delete from warehouse.audit_entry where entry_number > 3",
                "update warehouse.audit_head set entry_number = 3, entry_hash ="
                        + " (select entry_hash from warehouse.audit_entry where entry_number = 3)");
        assertThat(desk.audit.tampering()).hasValue("The trail ends with entry 3, and entries up to 5 were recorded.");
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void an_entry_made_without_the_key_shows(TestDatabase database) {
        AccessDesk desk = tamperedWith(
                database,
                "insert into warehouse.audit_entry select 6, recorded_at, actor, organisation_code, action, subject,"
                        + " outcome, key_id, entry_hash from warehouse.audit_entry where entry_number = 5");
        assertThat(desk.audit.tampering())
                .hasValueSatisfying(found -> assertThat(found).startsWith("Entry 6 is not what was recorded"));
    }

    /** Whoever owns the database can take its triggers away first. */
    private static AccessDesk tamperedWith(TestDatabase database, String... statements) {
        AccessDesk desk = new AccessDesk(database);
        IntStream.range(0, 5).forEach(n -> record(desk, n));
        String on = database.url().startsWith("jdbc:h2") ? "" : " on warehouse.audit_entry";
        String schema = on.isEmpty() ? "warehouse." : "";
        run(database, "drop trigger " + schema + "audit_append_only" + on);
        for (String statement : statements) {
            run(database, statement);
        }
        return desk;
    }

    private static void run(TestDatabase database, String statement) {
        database.sql().sql(statement).update();
    }
}
