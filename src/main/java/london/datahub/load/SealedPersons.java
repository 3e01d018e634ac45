package london.datahub.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import london.datahub.encode.EncodedRow;
import london.datahub.encode.FactShape;
import london.datahub.encode.SealedPerson;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rests of the persons of facts in force, sealed anew where another key is to be used. */
public final class SealedPersons {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    SealedPersons(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
    }

    /** Returns how many persons of each submission of a feed are sealed with another key. */
    public Map<Long, Long> ofOtherKeys(Feed feed, String keyId) {
        Map<Long, Long> counts = new TreeMap<>();
        for (FactTables tables : FactTables.of(feed)) {
            if (FactShape.of(tables.layout()).identified()) {
                database.sql("select person.submission_id, count(*) from " + table(tables.layout())
                                + " person join " + tables.inForce() + " fact on fact.fact_id = person.fact_id"
                                + " where fact.known_to = ? and person.key_id <> ? group by person.submission_id")
                        .params(Database.time(Database.OPEN), keyId)
                        .query(row -> {
                            counts.merge(row.getLong(1), row.getLong(2), Long::sum);
                        });
            }
        }
        return counts;
    }

    /**
     * Removes what rests of persons; their records stay with whom they were recognised.
     *
     * @param came of files that came before then
     * @param closed of records that were no longer in force before then
     * @return how many of each submission
     */
    public Map<Long, Long> remove(Feed feed, Instant came, Instant closed) {
        Map<Long, Long> counts = new TreeMap<>();
        for (FactTables tables : FactTables.of(feed)) {
            if (FactShape.of(tables.layout()).identified()) {
                String due = " from " + tables.inForce() + " fact join warehouse.submission"
                        + " on submission.submission_id = fact.submission_id"
                        + " where submission.feed = ? and (submission.received_at < ? or fact.known_to < ?)";
                List<Object> limits = List.of(feed.name(), Database.time(came), Database.time(closed));
                database.sql("select submission_id, count(*) from " + table(tables.layout())
                                + " where sealed <> '' and fact_id in (select fact.fact_id" + due
                                + ") group by submission_id")
                        .params(limits)
                        .query(row -> {
                            counts.merge(row.getLong(1), row.getLong(2), Long::sum);
                        });
                database.sql("update " + table(tables.layout()) + " set sealed = '', key_id = ''"
                                + " where sealed <> '' and fact_id in (select fact.fact_id" + due + ")")
                        .params(limits)
                        .update();
            }
        }
        return counts;
    }

    /** Puts the persons of these rows in place of what rests of the same rows. */
    public void replace(Submission submission, Layout layout, List<EncodedRow> rows) {
        batches.batchUpdate(
                "update " + table(layout) + " set sealed = ?, key_id = ? where fact_id = ?",
                rows.stream()
                        .filter(row -> row.person().isPresent())
                        .map(row -> {
                            SealedPerson person = row.person().get();
                            return new Object[] {person.sealed(), person.keyId(), FactId.of(submission.id(), row)};
                        })
                        .toList());
    }

    private static String table(Layout layout) {
        return "warehouse." + layout.target() + "_person";
    }
}
