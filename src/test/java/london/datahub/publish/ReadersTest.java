package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadersTest {
    private static final String EACH = "london.datahub.warehouse.TestDatabases#fresh";

    @ParameterizedTest
    @MethodSource(EACH)
    void a_reader_selects_what_was_released_to_it_and_nothing_else(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        long submission = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2021-04-01");
        hub.seed.offence(submission, "MPS", "one", "2021-04-01", Seed.ENFIELD, "adult");
        hub.release(Hub.NOW);
        hub.readable();
        JdbcClient reader = JdbcClient.create(database.as(Audience.PARTNER.reader(), Hub.PASSWORD));

        assertThat(rows(reader, "published_partner.offences_by_borough_year")).isPositive();
        assertThat(rows(reader, "published_partner.offences_by_borough_year_latest"))
                .isPositive();
        assertThat(rows(reader, "published_partner.release")).isEqualTo(1);
        for (String closed : List.of(
                "warehouse.offence",
                "warehouse.release",
                "warehouse.agreement",
                "curated.offence_as_at",
                "curated.place",
                "draft.offences_by_borough_year",
                "draft.release_table",
                "published_public.release")) {
            assertThatThrownBy(() -> rows(reader, closed)).as(closed).isInstanceOf(RuntimeException.class);
        }
        assertFoundByTheirValues(hub.readable());
    }

    private static void assertFoundByTheirValues(PublishedTables tables) {
        PublishedTable table = tables.table("offences_by_borough_year", OptionalInt.empty());
        assertThat(tables.values(table, "age_group")).containsExactly("adult", "all", "child", "not known");
        Map<String, List<String>> enfield =
                Map.of("borough_code", List.of(Seed.ENFIELD), "age_group", List.of("adult", "child"));
        assertThat(tables.rows(table, enfield))
                .isNotEmpty()
                .allMatch(row -> row.get("borough_code").equals(Seed.ENFIELD))
                .extracting(row -> row.get("age_group"))
                .containsOnly("adult", "child");
        assertThat(tables.rows(table, Map.of("age_group", List.of()))).isEmpty();
        assertThat(tables.rows(table, Map.of("age_group", List.of("' or 1 = 1 --"))))
                .isEmpty();
        assertThatThrownBy(() -> tables.rows(table, Map.of("offences", List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tables.values(table, "release")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_reader_cannot_change_a_release(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        hub.release(Hub.NOW);
        hub.readable();
        JdbcClient reader = JdbcClient.create(database.as(Audience.PARTNER.reader(), Hub.PASSWORD));
        for (String change : List.of(
                "update published_partner.release set as_at = current_timestamp",
                "delete from published_partner.release",
                "update published_partner.offences_by_borough_year set offences_shown = '9'",
                "delete from published_partner.offences_by_borough_year",
                "insert into published_partner.release_note values (1, 'x', 'caution', 0, 'x')",
                "drop table published_partner.offences_by_borough_year",
                "create table published_partner.mine (a integer)")) {
            assertThatThrownBy(() -> reader.sql(change).update()).as(change).isInstanceOf(RuntimeException.class);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void admitting_again_is_harmless_and_covers_later_tables(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        new Readers(database.owner()).admit(Audience.PARTNER, "first-password-0123");
        new Readers(database.owner()).admit(Audience.PUBLIC, "other-password-0123");
        hub.release(Hub.NOW);
        assertThat(hub.readable().releases()).hasSize(1);
        assertThat(hub.readable().tables(hub.readable().releases().get(0))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_password_that_could_end_its_own_quotes_is_refused(TestDatabase database) {
        assertThatThrownBy(() -> new Readers(database.owner()).admit(Audience.PARTNER, "aaaaaaaaaaaaaaaa' --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long rows(JdbcClient reader, String table) {
        return reader.sql("select count(*) from " + table).query(Long.class).single();
    }
}
