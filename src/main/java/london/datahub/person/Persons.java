package london.datahub.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import london.datahub.feed.Feeds;
import london.datahub.link.LinkageRules;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds anew who is who among all facts in force, and lets that stand in place of what was found before. The same facts,
 * decisions and agreements give the same persons, episodes and events, whatever came first; only their numbers depend on
 * what was found before.
 */
public final class Persons {
    private final JdbcClient database;
    private final Facts facts;
    private final PersonRules rules;
    private final LinkageKey key;
    private final PersonStore store;
    private final ReviewQueue queue;
    private final Clock clock;

    public Persons(DataSource dataSource, Feeds feeds, LinkageKey key, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.rules = PersonRules.load(feeds);
        this.facts = new Facts(database, FactTable.all(feeds, rules), rules);
        this.key = key;
        this.store = new PersonStore(dataSource);
        this.queue = new ReviewQueue(database);
        this.clock = clock;
    }

    /** Notes that a run begins, and returns its number. */
    public long begin() {
        database.sql("insert into warehouse.link_run (started_at, key_id) values (?, ?)")
                .params(Database.time(clock.instant()), key.inUse().id())
                .update();
        return database.sql("select max(run_id) from warehouse.link_run")
                .query(Long.class)
                .single();
    }

    /** Finds who is who. To be called in one transaction; only one run at a time. */
    public LinkRun find(long run) throws SQLException {
        SortedMap<Long, Fact> known = facts.inForce(LocalDate.now(clock));
        List<PersonStore.Stored> before = store.inForce();
        Recognition.Recognised recognised = new Recognition(key.inUse(), rules, LinkageRules.load())
                .of(known, numbers(before, PersonStore.Stored::person), queue.decisions());
        List<Assignment> now = assignments(known, recognised.persons(), before);
        OffsetDateTime at = store.instant(clock.instant());
        Map<PersonChange, Long> changes = store.replace(run, before, now, at);
        queue.replace(recognised.uncertain(), at);
        return record(run, now, recognised.uncertain().size(), changes);
    }

    private List<Assignment> assignments(
            SortedMap<Long, Fact> known, List<List<Long>> recognised, List<PersonStore.Stored> before) {
        SharedReferences references = new SharedReferences(rules, known);
        Life life = new Life(known, rules, references);
        List<List<Long>> persons = recognised.stream()
                .filter(records -> isSomebody(records, known, references))
                .toList();
        List<List<Event>> lives = persons.stream().map(life::events).toList();
        List<List<Event>> episodes =
                lives.stream().flatMap(events -> life.episodes(events).stream()).toList();
        List<List<Long>> events =
                lives.stream().flatMap(List::stream).map(Event::records).toList();
        Map<Long, Long> person = numbered("person", persons, before, PersonStore.Stored::person);
        Map<Long, Long> event = numbered("event", events, before, PersonStore.Stored::event);
        Map<Long, Long> episode = numbered(
                "episode", episodes.stream().map(Persons::records).toList(), before, PersonStore.Stored::episode);
        return person.keySet().stream()
                .map(record -> new Assignment(
                        record, known.get(record), person.get(record), episode.get(record), event.get(record)))
                .toList();
    }

    /** A fact that tells nothing of who it is about is nobody's, unless others share its references. */
    private static boolean isSomebody(List<Long> records, SortedMap<Long, Fact> known, SharedReferences references) {
        return records.size() > 1 || references.makesPerson(known.get(records.get(0)));
    }

    private static List<Long> records(List<Event> events) {
        return events.stream().flatMap(event -> event.records().stream()).toList();
    }

    private Map<Long, Long> numbered(
            String kind,
            List<List<Long>> groups,
            List<PersonStore.Stored> before,
            ToLongFunction<PersonStore.Stored> had) {
        long[] numbers = new Surrogates(numbers(before, had), store.next(kind)).of(groups);
        Map<Long, Long> numbered = new TreeMap<>();
        IntStream.range(0, numbers.length)
                .forEach(i -> groups.get(i).forEach(record -> numbered.put(record, numbers[i])));
        return numbered;
    }

    private static Map<Long, Long> numbers(List<PersonStore.Stored> before, ToLongFunction<PersonStore.Stored> had) {
        Map<Long, Long> numbers = new HashMap<>();
        before.forEach(row -> numbers.put(row.record(), had.applyAsLong(row)));
        return numbers;
    }

    private LinkRun record(long run, List<Assignment> now, long toReview, Map<PersonChange, Long> changes) {
        LinkRun found = new LinkRun(
                run,
                now.size(),
                now.stream().mapToLong(Assignment::person).distinct().count(),
                now.stream().mapToLong(Assignment::episode).distinct().count(),
                now.stream().mapToLong(Assignment::event).distinct().count(),
                toReview,
                count(changes, PersonChange.Kind.MERGED),
                count(changes, PersonChange.Kind.SPLIT));
        database.sql("update warehouse.link_run set facts = ?, persons = ?, episodes = ?, events = ?, to_review = ?"
                        + " where run_id = ?")
                .params(found.facts(), found.persons(), found.episodes(), found.events(), found.toReview(), run)
                .update();
        return found;
    }

    private static long count(Map<PersonChange, Long> changes, PersonChange.Kind kind) {
        return changes.keySet().stream()
                .filter(change -> change.kind() == kind)
                .map(PersonChange::person)
                .distinct()
                .count();
    }
}
