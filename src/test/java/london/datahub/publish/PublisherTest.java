package london.datahub.publish;

import static london.datahub.publish.Seed.BARNET;
import static london.datahub.publish.Seed.ENFIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublisherTest {
    private static final String EACH = "london.datahub.warehouse.TestDatabases#fresh";
    private static final String TABLE = "offences_by_borough_year";

    @ParameterizedTest
    @MethodSource(EACH)
    void a_draft_is_seen_by_nobody_until_it_is_approved(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        int draft = hub.publisher().draft(Hub.NOW, "partner");
        assertThat(draft).isEqualTo(1);
        assertThat(hub.readable().releases()).isEmpty();

        hub.publisher().approve(draft, "A. Nother");

        assertThat(hub.readable().releases())
                .extracting(PublishedRelease::number)
                .containsExactly(1);
        assertThat(hub.shown(TABLE, 1, "offences", enfield("adult"))).isEqualTo("7");
        assertThat(new Releases(database.owner()).numbered(1).approvedBy()).hasValue("A. Nother");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void london_is_the_sum_of_its_boroughs_and_the_rest_has_a_row_of_its_own(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        offences(hub, BARNET, 6, "2021-06-15");
        offences(hub, null, 8, "2021-06-15");
        int release = hub.release(Hub.NOW);
        assertThat(hub.shown(TABLE, release, "offences", place("E12000007"))).isEqualTo("13");
        assertThat(hub.shown(TABLE, release, "offences", place("none"))).isEqualTo("8");
        assertThat(hub.rows(TABLE, release, place("none")))
                .allSatisfy(row -> assertThat(row).containsEntry("borough_name", "No London borough"));
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_count_of_1_to_4_is_shown_as_c_and_so_is_what_would_give_it_away(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 4, "2021-06-15");
        offences(hub, BARNET, 5, "2021-06-15");
        int release = hub.release(Hub.NOW);
        assertThat(hub.rows(TABLE, release, enfield("adult")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("offences", null).containsEntry("offences_shown", "[c]"));
        assertThat(List.of("adult", "child", "not known", "all").stream()
                        .filter(age -> hub.shown(TABLE, release, "offences", enfield(age))
                                .equals("[c]"))
                        .count())
                .isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void an_earlier_day_shows_what_was_known_then_and_earlier_releases_stay(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        long submission = offences(hub, ENFIELD, 9, "2021-06-15");
        var corrected = Seed.FIRST_KNOWN.plusSeconds(86_400);
        int before = hub.release(Seed.FIRST_KNOWN);
        hub.sql
                .sql("update warehouse.offence set known_to = ?")
                .param(Database.time(corrected))
                .update();
        hub.seed.offence(submission, "MPS", "other", "2021-06-15", ENFIELD, "adult", corrected, Database.OPEN);

        int after = hub.release(corrected);
        int again = hub.release(corrected.minusSeconds(1));

        assertThat(hub.shown(TABLE, before, "offences", enfield("adult"))).isEqualTo("9");
        assertThat(hub.shown(TABLE, after, "offences", enfield("adult"))).isEqualTo("[c]");
        assertThat(hub.shown(TABLE, again, "offences", enfield("adult"))).isIn("9", "[c]");
        assertThat(hub.readable().releases())
                .extracting(PublishedRelease::number)
                .containsExactly(again, after, before);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void an_offence_that_two_forces_sent_counts_once(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 6, "2021-06-15");
        long other = hub.seed.submission("COLP", "met-offences", "2021-06-01", "2021-06-30");
        hub.seed.offence(other, "COLP", "E09000010-0", "2021-06-15", ENFIELD, "adult");
        int release = hub.release(Hub.NOW);
        assertThat(hub.shown(TABLE, release, "offences", enfield("adult"))).isEqualTo("6");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_suppliers_data_reach_only_the_audiences_of_its_agreement(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        hub.seed.organisation("NGO", "A charity", "ngo").agreement("NGO", "met-offences", "public");
        long closed = hub.seed.submission("NGO", "met-offences", "2021-06-01", "2021-06-30");
        for (int i = 0; i < 20; i++) {
            hub.seed.offence(closed, "NGO", "ngo-" + i, "2021-06-15", ENFIELD, "adult");
        }
        int release = hub.release(Hub.NOW);
        assertThat(hub.shown(TABLE, release, "offences", enfield("adult"))).isEqualTo("7");
        assertThat(hub.rows("coverage", release, Map.of("organisation_code", "NGO")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void an_agreement_that_has_ended_carries_nothing(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        hub.sql
                .sql("update warehouse.agreement set valid_to = date '2022-06-01'")
                .update();
        assertThat(hub.rows(TABLE, hub.release(Hub.NOW), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_release_is_never_approved_twice_nor_after_a_newer_one(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        Publisher publisher = hub.publisher();
        int first = publisher.draft(Hub.NOW, "partner");
        int second = publisher.draft(Hub.NOW, "partner");
        publisher.approve(second, "A. Nother");
        assertThatThrownBy(() -> publisher.approve(second, "A. Nother")).hasMessageContaining("released before");
        assertThatThrownBy(() -> publisher.approve(first, "A. Nother")).hasMessageContaining("newer");
        assertThatThrownBy(() -> publisher.approve(99, "A. Nother")).hasMessageContaining("no release 99");
        assertThatThrownBy(() -> publisher.approve(first, " ")).hasMessageContaining("name");
        assertThatThrownBy(() -> publisher.draft(Hub.NOW.plusSeconds(1), "partner"))
                .hasMessageContaining("not known yet");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_table_that_fails_leaves_the_last_release_standing(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        int good = hub.release(Hub.NOW);
        Publisher broken = hub.publisher(TestTables.with("offences", "nothing_like_it"));
        assertThatThrownBy(() -> broken.draft(Hub.NOW, "partner")).isInstanceOf(RuntimeException.class);
        assertThat(new Releases(database.owner()).list())
                .extracting(Release::number)
                .containsExactly(good);
        assertThat(hub.shown(TABLE, good, "offences", enfield("adult"))).isEqualTo("7");
        assertThat(hub.release(Hub.NOW)).isEqualTo(good + 1);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_draft_that_cannot_be_copied_is_not_released(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        int good = hub.release(Hub.NOW);
        int draft = hub.publisher().draft(Hub.NOW, "partner");
        hub.sql.sql("drop table draft.release_note").update();
        assertThatThrownBy(() -> hub.publisher().approve(draft, "A. Nother")).isInstanceOf(RuntimeException.class);
        assertThat(hub.readable().releases())
                .extracting(PublishedRelease::number)
                .containsExactly(good);
        assertThat(hub.sql
                        .sql("select count(*) from published_partner." + TABLE + " where release = " + draft)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_released_table_can_gain_a_column(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        offences(hub, ENFIELD, 7, "2021-06-15");
        int before = hub.release(Hub.NOW);
        hub.sql.sql("drop view published_partner." + TABLE + "_latest").update();
        hub.sql
                .sql("alter table published_partner." + TABLE + " drop column borough_name")
                .update();
        hub.sql.sql("alter table draft." + TABLE + " drop column borough_name").update();

        int after = hub.release(Hub.NOW);

        assertThat(hub.rows(TABLE, after, enfield("adult")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("borough_name", "Enfield"));
        assertThat(hub.rows(TABLE, before, enfield("adult")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("offences_shown", "7"));
        assertThat(hub.sql
                        .sql("select max(borough_name) from published_partner." + TABLE + "_latest")
                        .query(String.class)
                        .single())
                .isEqualTo("Westminster");
    }

    private static long offences(Hub hub, String borough, int count, String day) {
        long submission = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2022-03-31");
        for (int i = 0; i < count; i++) {
            hub.seed.offence(submission, "MPS", borough + "-" + i, day, borough, "adult");
        }
        return submission;
    }

    private static Map<String, String> enfield(String ageGroup) {
        return Map.of("borough_code", ENFIELD, "financial_year", "2021-22", "age_group", ageGroup);
    }

    private static Map<String, String> place(String code) {
        return Map.of("borough_code", code, "financial_year", "2021-22", "age_group", "all");
    }
}
