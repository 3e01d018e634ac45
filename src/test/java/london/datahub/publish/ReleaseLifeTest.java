package london.datahub.publish;

import static london.datahub.publish.Seed.ENFIELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the draft to the release that is withdrawn. */
class ReleaseLifeTest {
    private static final String EACH = "london.datahub.warehouse.TestDatabases#fresh";
    private static final String TABLE = "offences_by_borough_year";
    private static final Instant LATER = Hub.NOW.plusSeconds(86_400);

    private static Hub seeded(TestDatabase database) {
        Hub hub = Hub.withSuppliers(database);
        long submission = hub.seed.submission("MPS", "met-offences", "2021-04-01", "2022-03-31");
        for (int i = 0; i < 23; i++) {
            hub.seed.offence(submission, "MPS", "crime-" + i, "2021-06-15", ENFIELD, i < 20 ? "adult" : "child");
        }
        return hub;
    }

    private static Publisher publisher(Hub hub, Instant now) {
        var leases = new Leases(hub.sql, Duration.ofSeconds(60));
        return new Publisher(
                hub.database.owner(), leases, Clock.fixed(now, ZoneOffset.UTC), Hub.FEEDS, Hub.CURATED, Hub.TABLES);
    }

    private static Release release(Hub hub, int number) {
        return new Releases(hub.database.owner()).numbered(number);
    }

    private static Map<String, String> enfield(String ageGroup) {
        return Map.of("borough_code", ENFIELD, "financial_year", "2021-22", "age_group", ageGroup);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void who_made_a_draft_does_not_approve_it(TestDatabase database) {
        Hub hub = seeded(database);
        int draft = hub.publisher().draft(Hub.NOW, "partner", Optional.of("A. Maker"));
        assertThatThrownBy(() -> hub.publisher().approve(draft, " a.  maker")).hasMessageContaining("made a draft");
        hub.publisher().approve(draft, "B. Checker");
        assertThat(release(hub, draft).state()).isEqualTo(Release.State.RELEASED);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void an_approved_release_waits_for_its_time_and_has_early_readers(TestDatabase database) {
        Hub hub = seeded(database);
        int draft = hub.publisher().draft(Hub.NOW, "partner");
        hub.publisher().approve(draft, "B. Checker", LATER);
        assertThat(hub.readable().releases()).isEmpty();
        hub.publisher().admitEarly(draft, "C. Press", "B. Checker");
        assertThat(new EarlyReaders(database.owner()).of(draft)).containsExactly("C. Press");
        assertThat(hub.publisher().releaseDue()).isEmpty();

        assertThat(publisher(hub, LATER).releaseDue()).containsExactly(draft);

        assertThat(hub.shown(TABLE, draft, "offences", enfield("all"))).isNotNull();
        assertThatThrownBy(() -> hub.publisher().admitEarly(draft, "D. Late", "B. Checker"))
                .hasMessageContaining("not waiting");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void what_is_withdrawn_is_shown_no_more_and_stays_known(TestDatabase database) {
        Hub hub = seeded(database);
        int first = hub.release(Hub.NOW);
        hub.publisher().withdraw(first, "B. Checker", "A borough's file was counted twice.");
        assertThat(hub.readable().releases()).isEmpty();
        assertThatThrownBy(() -> hub.readable().table(TABLE, OptionalInt.of(first)))
                .hasMessageContaining("counted twice");
        assertThat(hub.sql
                        .sql("select count(*) from published_partner." + TABLE)
                        .query(Long.class)
                        .single())
                .isZero();

        int second = hub.publisher().draft(Hub.NOW, "partner");
        assertThat(release(hub, second).attackedWith()).containsExactly(first);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_draft_that_was_not_attacked_together_with_what_came_since_is_not_approved(TestDatabase database) {
        Hub hub = seeded(database);
        int partner = hub.publisher().draft(Hub.NOW, "partner");
        int open = hub.publisher().draft(Hub.NOW, "public");
        hub.publisher().approve(open, "B. Checker");
        assertThatThrownBy(() -> hub.publisher().approve(partner, "B. Checker")).hasMessageContaining("together");
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void a_draft_that_was_attacked_with_another_draft_waits_for_that_one(TestDatabase database) {
        Hub hub = seeded(database);
        int open = hub.publisher().draft(Hub.NOW, "public");
        int partner = hub.publisher().draft(Hub.NOW, "partner");
        assertThatThrownBy(() -> hub.publisher().approve(partner, "B. Checker"))
                .hasMessageContaining("release " + open + " leaves open");
        hub.publisher().approve(open, "B. Checker");
        hub.publisher().approve(partner, "B. Checker");
        assertThat(release(hub, partner).state()).isEqualTo(Release.State.RELEASED);
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void the_public_sees_multiples_of_5_and_the_attack_on_them(TestDatabase database) {
        Hub hub = seeded(database);
        int open = hub.publisher().draft(Hub.NOW, "public");
        hub.publisher().approve(open, "B. Checker");
        assertThat(release(hub, open).attack()).contains("narrowest interval").contains("Every promise is kept");
        new Readers(database.owner()).admit(Audience.PUBLIC, Hub.PASSWORD);
        PublishedTables tables =
                new PublishedTables(database.as(Audience.PUBLIC.reader(), Hub.PASSWORD), Audience.PUBLIC);
        PublishedTable table = tables.table(TABLE, OptionalInt.empty());
        assertThat(table.release().attack()).contains("Attacked");
        assertThat(tables.rows(table, 0, 10_000)).isNotEmpty().allSatisfy(row -> {
            String shown = (String) row.get("offences_shown");
            assertThat(shown.equals("[low]") || Long.parseLong(shown) % 5 == 0).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void the_network_sees_every_figure_and_each_reading_is_written_down(TestDatabase database) {
        Hub hub = seeded(database);
        int own = hub.publisher().draft(Hub.NOW, "network");
        hub.publisher().approve(own, "B. Checker");
        new Readers(database.owner()).admit(Audience.NETWORK, Hub.PASSWORD);
        PublishedTables tables =
                new PublishedTables(database.as(Audience.NETWORK.reader(), Hub.PASSWORD), Audience.NETWORK);
        PublishedTable table = tables.table(TABLE, OptionalInt.empty());
        assertThat(tables.rows(table, 0, 10_000))
                .filteredOn(row -> row.entrySet().containsAll(enfield("child").entrySet()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("offences_shown", "3"));

        NamedReaders readers = new NamedReaders(database.owner(), Clock.fixed(Hub.NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> readers.read("A. Nyone", table)).hasMessageContaining("named readers alone");
        readers.name("E. Ditor", "B. Checker");
        readers.read("E. Ditor", table);
        assertThat(hub.sql
                        .sql("select count(*) from warehouse.network_reading")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
