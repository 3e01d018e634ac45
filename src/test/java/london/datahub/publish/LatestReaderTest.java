package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.TestDatabases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LatestReaderTest {
    @Test
    void it_selects_the_latest_release_and_nothing_else() {
        TestDatabase database = TestDatabases.postgresql();
        SeededRelease.in(database);
        new LatestReader(database.owner()).admit(Audience.PARTNER, Hub.PASSWORD);
        new LatestReader(database.owner()).admit(Audience.PARTNER, Hub.PASSWORD);
        JdbcClient reader = JdbcClient.create(database.as(LatestReader.of(Audience.PARTNER), Hub.PASSWORD));

        assertThat(rows(reader, "published_partner.offences_by_borough_year_latest"))
                .isPositive();
        assertThat(rows(reader, "published_partner.release_latest")).isEqualTo(1);
        assertThat(rows(reader, "published_partner.release_note_latest")).isPositive();
        List<String> closed = database.sql()
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema not in ('pg_catalog', 'information_schema')"
                        + " and not (table_schema = 'published_partner' and table_name like '%\\_latest')")
                .query(String.class)
                .list();
        assertThat(closed)
                .contains(
                        "published_partner.offences_by_borough_year",
                        "published_partner.release",
                        "published_public.release_latest",
                        "warehouse.offence",
                        "curated.place");
        closed.forEach(
                table -> assertThatThrownBy(() -> rows(reader, table)).as(table).isInstanceOf(RuntimeException.class));
    }

    @Test
    void a_table_of_a_later_release_comes_with_the_next_admission() {
        TestDatabase database = TestDatabases.postgresql();
        new LatestReader(database.owner()).admit(Audience.PARTNER, Hub.PASSWORD);
        SeededRelease.in(database);
        JdbcClient reader = JdbcClient.create(database.as(LatestReader.of(Audience.PARTNER), Hub.PASSWORD));
        String table = "published_partner.offences_by_borough_year_latest";
        assertThatThrownBy(() -> rows(reader, table)).isInstanceOf(RuntimeException.class);
        new LatestReader(database.owner()).admit(Audience.PARTNER, Hub.PASSWORD);
        assertThat(rows(reader, table)).isPositive();
    }

    @Test
    void a_withdrawn_release_is_not_the_latest() {
        TestDatabase database = TestDatabases.postgresql();
        SeededRelease.in(database);
        int second = SeededRelease.in(database);
        assertThat(latest(database)).containsExactly(second);
        database.sql()
                .sql("update published_partner.release set withdrawn_at = current_timestamp where release = ?")
                .param(second)
                .update();
        assertThat(latest(database)).containsExactly(second - 1);
    }

    @Test
    void a_table_that_the_latest_release_withholds_has_no_latest_figures() {
        TestDatabases.fresh().forEach(database -> {
            SeededRelease.in(database);
            int second = SeededRelease.in(database);
            JdbcClient owner = database.sql();
            assertThat(rows(owner, "published_partner.offences_by_borough_year_latest"))
                    .isPositive();
            owner.sql("delete from published_partner.offences_by_borough_year where release = ?")
                    .param(second)
                    .update();
            assertThat(rows(owner, "published_partner.offences_by_borough_year"))
                    .isPositive();
            assertThat(rows(owner, "published_partner.offences_by_borough_year_latest"))
                    .isZero();
        });
    }

    private static List<Integer> latest(TestDatabase database) {
        return database.sql()
                .sql("select release from published_partner.release_latest")
                .query(Integer.class)
                .list();
    }

    @Test
    void the_networks_release_never_goes_there() {
        assertThatThrownBy(() ->
                        new LatestReader(TestDatabases.postgresql().owner()).admit(Audience.NETWORK, Hub.PASSWORD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("network");
    }

    @Test
    void the_built_in_database_admits_no_other_machine() {
        assertThatThrownBy(() -> new LatestReader(TestDatabases.h2().owner()).admit(Audience.PARTNER, Hub.PASSWORD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL");
    }

    private static long rows(JdbcClient reader, String table) {
        return reader.sql("select count(*) from " + table).query(Long.class).single();
    }
}
