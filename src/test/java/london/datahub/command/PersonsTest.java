package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import london.datahub.command.ListedPeople.Listed;
import london.datahub.job.Linking;
import london.datahub.job.Rekeying;
import london.datahub.job.Reviewing;
import london.datahub.job.SubmissionOutcome;
import london.datahub.job.Withdrawing;
import london.datahub.load.FactId;
import london.datahub.person.LinkReviews;
import london.datahub.person.LinkRun;
import london.datahub.publish.Publisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons, episodes and events of lists that are brought in by the front door. */
class PersonsTest {
    private static final String OPEN = " and known_to > timestamp '9000-01-01 00:00:00'";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(LocalDate.of(2022, 2, 1));
    private RunningHub hub;

    @AfterEach
    void stop() {
        hub.close();
    }

    private ListedPeople start(String database) {
        hub = RunningHub.on(database, folder, clock);
        hub.register("E09000010", "Enfield", "authority");
        hub.register("E09000003", "Barnet", "authority");
        return new ListedPeople(folder);
    }

    private SubmissionOutcome submit(Listed list) {
        SubmissionOutcome outcome = hub.submit(list.file(), list.feed(), list.organisation(), list.period());
        assertThat(outcome.refused()).isFalse();
        return outcome;
    }

    private LinkRun link() {
        return hub.context.getBean(Linking.class).run();
    }

    /** What was found, without numbers that depend on what came first: rows of files by supplier. */
    private Set<Set<String>> groups(String kind) {
        Map<Long, Set<String>> groups = new TreeMap<>();
        hub.sql()
                .sql("select " + kind + "_id, organisation_code, fact_id from warehouse.person_fact where true" + OPEN)
                .query(row -> {
                    groups.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                            .add(row.getString(2) + " " + FactId.ordinal(row.getLong(3)));
                });
        return Set.copyOf(groups.values());
    }

    private Map<String, Long> personOfRow() {
        Map<String, Long> persons = new TreeMap<>();
        hub.sql()
                .sql("select organisation_code, fact_id, person_id from warehouse.person_fact where true" + OPEN)
                .query(row -> {
                    persons.put(row.getString(1) + " " + FactId.ordinal(row.getLong(2)), row.getLong(3));
                });
        return persons;
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void what_is_found_does_not_depend_on_the_order_of_arrival(String database) {
        ListedPeople people = start(database);
        List<Listed> lists = people.all();
        lists.forEach(list -> {
            submit(list);
            link();
        });
        List<Set<Set<String>>> found = List.of(groups("person"), groups("episode"), groups("event"));
        assertThat(found.get(0)).hasSize(150);
        assertThat(found.get(1)).hasSize(155);
        hub.close();
        for (int[] order : new int[][] {{3, 2, 1, 0}, {1, 3, 0, 2}}) {
            start(database);
            for (int i = 0; i < order.length; i++) {
                submit(lists.get(order[i]));
                if (i >= 2) {
                    link();
                }
            }
            assertThat(List.of(groups("person"), groups("episode"), groups("event")))
                    .isEqualTo(found);
            hub.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_withdrawal_takes_its_evidence_and_what_rested_on_it_alone(String database) {
        ListedPeople people = start(database);
        List<Listed> lists = people.all();
        submit(lists.get(0));
        submit(lists.get(2));
        submit(lists.get(3));
        link();
        Set<Set<String>> without = groups("person");
        clock.moveTo(LocalDate.of(2022, 2, 2));
        long homeOffice = submit(lists.get(1)).submission().id();
        link();
        Set<Set<String>> with = groups("person");
        assertThat(with).isNotEqualTo(without);
        clock.moveTo(LocalDate.of(2022, 2, 3));
        hub.context.getBean(Withdrawing.class).withdraw(homeOffice, "wrong-file", Optional.empty(), "A. Tester");
        link();
        assertThat(groups("person")).isEqualTo(without);
        assertThat(personsKnownOn(LocalDate.of(2022, 2, 3))).isEqualTo(with.size());
        assertThat(personsKnownOn(LocalDate.of(2022, 2, 2))).isEqualTo(without.size());
        assertThat(personsKnownOn(LocalDate.of(2022, 2, 1))).isZero();
    }

    private long personsKnownOn(LocalDate day) {
        OffsetDateTime morning = day.atTime(6, 0).atOffset(ZoneOffset.UTC);
        return hub.count(
                "select count(distinct person_id) from warehouse.person_fact where known_from <= ? and known_to > ?",
                morning,
                morning);
    }

    @Test
    void a_person_keeps_the_number_when_records_are_corrected_and_sent_again() {
        ListedPeople people = start("H2");
        submit(people.police(7));
        submit(people.homeOffice());
        link();
        Map<String, Long> before = personOfRow();
        submit(people.police(-1));
        LinkRun again = link();
        assertThat(personOfRow()).isEqualTo(before);
        assertThat(again.merged() + again.split()).isZero();
    }

    @Test
    void the_same_event_of_two_sources_counts_once_and_a_later_one_is_a_new_episode() {
        ListedPeople people = start("H2");
        people.all().forEach(this::submit);
        LinkRun run = link();
        assertThat(run.facts()).isEqualTo(60 + 90 + 39 + 21);
        assertThat(run.persons()).isEqualTo(150);
        assertThat(run.episodes()).isEqualTo(155);
        assertThat(run.events()).isEqualTo(155);
    }

    @Test
    void an_adult_who_did_not_consent_is_nobody() {
        ListedPeople people = start("H2");
        submit(people.enfield());
        link();
        assertThat(hub.count("select count(*) from warehouse.concern where consent = false"))
                .isEqualTo(1);
        assertThat(hub.count("select count(*) from warehouse.person_fact join warehouse.concern"
                        + " on concern.fact_id = person_fact.fact_id where consent = false"))
                .isZero();
    }

    @Test
    void records_of_who_may_not_be_linked_are_left_alone() {
        ListedPeople people = start("H2");
        people.all().forEach(this::submit);
        hub.sql()
                .sql("update warehouse.agreement set linkage = 'apart' where organisation_code = 'HO'")
                .update();
        link();
        assertThat(groups("person").stream().flatMap(Set::stream).map(row -> row.substring(0, 2)))
                .doesNotContain("HO")
                .contains("MP", "E0");
    }

    @Test
    void a_reviewer_decides_later_runs_go_by_it_and_a_change_is_recorded() {
        ListedPeople people = start("H2");
        people.all().forEach(this::submit);
        link();
        List<Long> pair = recordsOfOne();
        long number = waits(pair);
        hub.context.getBean(Reviewing.class).decide(number, false, "R. Reviewer", "Brothers of one name.");
        LinkRun apart = link();
        assertThat(apart.split()).isEqualTo(1);
        assertThat(personsOf(pair)).hasSize(2);
        assertThat(hub.count("select count(*) from warehouse.person_change where kind = 'split'"))
                .isEqualTo(1);
        link();
        assertThat(personsOf(pair)).hasSize(2);
        hub.context.getBean(Reviewing.class).decide(number, true, "R. Reviewer", "One person after all.");
        assertThat(link().merged()).isEqualTo(1);
        assertThat(personsOf(pair)).hasSize(1);
        assertThat(hub.context.getBean(LinkReviews.class).calibration())
                .extracting(LinkReviews.Band::decided)
                .containsExactly(1L);
    }

    /** The records of a person whom the police and Enfield know, with no reference in common. */
    private List<Long> recordsOfOne() {
        return hub.sql()
                .sql("select record_key from warehouse.person_fact where person_id = (select min(person_id)"
                        + " from warehouse.person_fact where organisation_code = 'E09000010' and person_id in"
                        + " (select person_id from warehouse.person_fact where organisation_code = 'MPS'))" + OPEN
                        + " order by record_key")
                .query(Long.class)
                .list();
    }

    private long waits(List<Long> pair) {
        assertThat(pair).hasSize(2);
        hub.sql()
                .sql("insert into warehouse.link_review (first_record, second_record, probability, joined, levels,"
                        + " found_at) values (?, ?, 0.5, true, 'surname: the same', current_timestamp)")
                .params(pair)
                .update();
        return hub.count("select max(review_id) from warehouse.link_review");
    }

    private Set<Long> personsOf(List<Long> records) {
        return records.stream()
                .map(record ->
                        hub.count("select person_id from warehouse.person_fact where record_key = ?" + OPEN, record))
                .collect(Collectors.toSet());
    }

    @Test
    void a_reviewer_sees_which_two_suppliers_know_somebody_only_where_both_agreed() {
        ListedPeople people = start("H2");
        people.all().forEach(this::submit);
        link();
        long number = waits(recordsOfOne());
        LinkReviews reviews = hub.context.getBean(LinkReviews.class);
        tells("MPS");
        assertThat(List.of(reviews.show(number).first(), reviews.show(number).second()))
                .allMatch(told -> told.organisation().isEmpty())
                .extracting(LinkReviews.Told::source)
                .containsExactlyInAnyOrder("police", "authority");
        tells("E09000010");
        assertThat(List.of(reviews.show(number).first(), reviews.show(number).second()))
                .extracting(LinkReviews.Told::organisation)
                .containsExactlyInAnyOrder("MPS", "E09000010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void tables_count_persons_and_episodes(String database) {
        ListedPeople people = start(database);
        people.all().forEach(this::submit);
        tells("MPS");
        tells("E09000010");
        link();
        Publisher publisher = hub.context.getBean(Publisher.class);
        // The financial year is settled, so that it is published.
        clock.moveTo(LocalDate.of(2022, 5, 2));
        publisher.approve(publisher.draft(clock.instant(), "partner"), "A. Tester");
        assertThat(shown("people_by_sources_year", "sources", "people", "true"))
                .containsEntry("Police only", "10")
                .containsEntry("Police and Home Office", "30")
                .containsEntry("Police and council", "20")
                .containsEntry("Home Office only", "50")
                .containsEntry("Home Office and council", "10")
                .containsEntry("Council only", "30")
                .containsEntry("all", "150");
        assertThat(shown("repeat_referrals_year", "referred", "referrals", "financial_year = '2021-22'"))
                .containsEntry("For the first time", "120")
                .containsEntry("Again", "0");
        assertThat(shown("register_at_date", "status", "episodes", "borough_code = 'E09000010'"))
                .containsEntry("Suspected", "24")
                .containsEntry("In process", "15");
        assertThat(shown("register_at_date", "status", "episodes", "borough_code = 'none'"))
                .containsEntry("In process", "95");
        assertThat(shown("pathway_year", "deciding_body", "waiting", "financial_year = '2021-22'"))
                .containsEntry("all", "120");
        assertThat(shown("reconciliation", "source", "own", "borough_code = 'E09000010'"))
                .containsEntry("Police", "39");
        assertThat(shown("reconciliation", "source", "known_to_both", "borough_code = 'E09000010'"))
                .containsEntry("Police", "0")
                .containsEntry("Home Office", "[x]");
        assertThat(shown("reconciliation", "source", "known_to_both", "borough_code = 'E09000003'"))
                .containsEntry("Police", "[x]");
    }

    private Map<String, String> shown(String table, String column, String measure, String where) {
        Map<String, String> shown = new TreeMap<>();
        hub.sql()
                .sql("select " + column + ", " + measure + "_shown from published_partner." + table
                        + " where release = 1 and " + where)
                .query(row -> {
                    shown.put(row.getString(1), row.getString(2));
                });
        return shown;
    }

    @Test
    void persons_stay_who_they_are_when_they_are_encoded_with_a_new_key() {
        ListedPeople people = start("H2");
        people.all().forEach(this::submit);
        link();
        Set<Set<String>> before = groups("person");
        HubSettings settings = hub.context.getBean(HubSettings.class);
        hub.sql().sql("delete from warehouse.original where submission_id = 2").update();
        hub.close();
        String another = RunningHub.KEYS + ";new "
                + Base64.getEncoder().encodeToString("k".repeat(32).getBytes());
        hub = RunningHub.of(new HubSettings(settings.dataDir(), Map.of("DATAHUB_KEYS", another)), clock);
        Rekeying.Rekeyed rekeyed = hub.context.getBean(Rekeying.class).run();
        assertThat(rekeyed.left()).isEqualTo(Map.of(2L, 90L));
        assertThat(rekeyed.persons()).isEqualTo(60 + 39 + 21);
        assertThat(hub.count("select count(*) from warehouse.concern_person where key_id <> 'new'"))
                .isZero();
        LinkRun again = link();
        assertThat(groups("person")).isEqualTo(before);
        assertThat(again.merged() + again.split()).isZero();
        assertThat(hub.context.getBean(Rekeying.class).run().persons()).isZero();
    }

    private void tells(String organisation) {
        hub.sql()
                .sql("update warehouse.agreement set linkage = 'told' where organisation_code = ?")
                .param(organisation)
                .update();
    }
}
