package london.datahub.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.warehouse.BulkInsert;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Whose each fact is, and was: a row is closed and another opened where that changes. In the transaction under way. */
final class PersonStore {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);
    private static final List<String> COLUMNS = List.of(
            "fact_id",
            "record_key",
            "submission_id",
            "organisation_code",
            "feed",
            "happened_on",
            "person_id",
            "episode_id",
            "event_id",
            "known_from",
            "known_to");

    private final DataSource dataSource;
    private final JdbcClient database;

    PersonStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
    }

    /** A row in force. */
    record Stored(long fact, long record, long person, long episode, long event) {
        private boolean says(Assignment now) {
            return record == now.record() && person == now.person() && episode == now.episode() && event == now.event();
        }
    }

    List<Stored> inForce() {
        return database.sql("select fact_id, record_key, person_id, episode_id, event_id from warehouse.person_fact"
                        + " where known_to = ?")
                .param(OPEN)
                .query((row, n) ->
                        new Stored(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /** Returns the first number that no person, episode or event ever had. @param kind person, episode or event */
    long next(String kind) {
        return database.sql("select coalesce(max(" + kind + "_id), 0) + 1 from warehouse.person_fact")
                .query(Long.class)
                .single();
    }

    /** Returns the instant of a change: never that of an earlier one. */
    OffsetDateTime instant(Instant now) {
        Instant last = database.sql("select max(known_from) from warehouse.person_fact")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
        Instant instant = now.truncatedTo(ChronoUnit.MICROS);
        return Database.time(last.isBefore(instant) ? instant : last.plus(1, ChronoUnit.MICROS));
    }

    /** Lets the assignments stand from now on, and records which persons became others. */
    Map<PersonChange, Long> replace(long run, List<Stored> before, List<Assignment> now, OffsetDateTime at)
            throws SQLException {
        Map<Long, Assignment> byFact = new HashMap<>();
        now.forEach(assignment -> byFact.put(assignment.fact().id(), assignment));
        List<Stored> ended = before.stream()
                .filter(row -> !byFact.containsKey(row.fact()) || !row.says(byFact.get(row.fact())))
                .toList();
        Set<Long> unchanged = before.stream().map(Stored::fact).collect(Collectors.toCollection(TreeSet::new));
        ended.forEach(row -> unchanged.remove(row.fact()));
        List<Assignment> begun = now.stream()
                .filter(assignment -> !unchanged.contains(assignment.fact().id()))
                .toList();
        close(ended, at);
        persons(before, now, at);
        open(begun, at);
        return changes(run, before, now, at);
    }

    private void close(List<Stored> ended, OffsetDateTime at) {
        new JdbcTemplate(dataSource)
                .batchUpdate(
                        "update warehouse.person_fact set known_to = ? where fact_id = ? and known_to = ?",
                        ended.stream()
                                .map(row -> new Object[] {at, row.fact(), OPEN})
                                .toList());
    }

    private void persons(List<Stored> before, List<Assignment> now, OffsetDateTime at) throws SQLException {
        Set<Long> were = before.stream().map(Stored::person).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> are = now.stream().map(Assignment::person).collect(Collectors.toCollection(TreeSet::new));
        List<Object[]> gone = were.stream()
                .filter(person -> !are.contains(person))
                .map(person -> new Object[] {at, person, OPEN})
                .toList();
        new JdbcTemplate(dataSource)
                .batchUpdate("update warehouse.person set known_to = ? where person_id = ? and known_to = ?", gone);
        insert(
                "warehouse.person",
                List.of("person_id", "known_from", "known_to"),
                are.stream()
                        .filter(person -> !were.contains(person))
                        .map(person -> new Object[] {person, at, OPEN})
                        .toList());
    }

    private void open(List<Assignment> begun, OffsetDateTime at) throws SQLException {
        List<Object[]> rows = new ArrayList<>(begun.size());
        for (Assignment assignment : begun) {
            Fact fact = assignment.fact();
            rows.add(new Object[] {
                fact.id(),
                assignment.record(),
                fact.submission(),
                fact.organisation(),
                fact.feed(),
                fact.day(),
                assignment.person(),
                assignment.episode(),
                assignment.event(),
                at,
                OPEN
            });
        }
        insert("warehouse.person_fact", COLUMNS, rows);
    }

    private Map<PersonChange, Long> changes(long run, List<Stored> before, List<Assignment> now, OffsetDateTime at)
            throws SQLException {
        Map<PersonChange, Long> changes = PersonChange.of(before, now);
        List<Object[]> rows = new ArrayList<>();
        changes.forEach((change, records) -> rows.add(new Object[] {
            run, change.person(), change.became(), change.kind().stored(), records, at
        }));
        insert(
                "warehouse.person_change",
                List.of("run_id", "person_id", "became", "kind", "records", "changed_at"),
                rows);
        return changes;
    }

    private void insert(String table, List<String> columns, List<Object[]> rows) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            new BulkInsert(table, columns).insert(connection, rows);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
