package london.datahub.load;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands for each supplier, feed, part and month, and since when. One thing at a time, by database constraint. */
final class Versions {
    /** The part that stands for all of them. */
    static final String WHOLE = "";

    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);

    private final JdbcClient database;
    private final Clock clock;

    Versions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A part and a month. */
    record Version(String part, Date month) {}

    /** Never the instant of an earlier change of the same supplier and feed, so that each has a time of its own. */
    OffsetDateTime instant(Submission submission) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime last = database.sql("select max(known_from) from warehouse.version_in_force"
                        + " where organisation_code = ? and feed = ?")
                .params(submission.organisation(), submission.feed())
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        return Database.time(
                last == null || last.toInstant().isBefore(now)
                        ? now
                        : last.toInstant().plus(1, ChronoUnit.MICROS));
    }

    /** Lets a version stand from now on in place of what stood there. */
    void enforce(Submission submission, Version version, Standing standing, OffsetDateTime now) {
        close(submission, version, now);
        database.sql("insert into warehouse.version_in_force (organisation_code, feed, part, event_month,"
                        + " submission_id, known_from, known_to, standing) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        submission.organisation(),
                        submission.feed(),
                        version.part(),
                        version.month(),
                        submission.id(),
                        now,
                        OPEN,
                        standing.stored())
                .update();
    }

    void close(Submission submission, Version version, OffsetDateTime now) {
        database.sql("update warehouse.version_in_force set known_to = ? where organisation_code = ? and feed = ?"
                        + " and part = ? and event_month = ? and known_to = ?")
                .params(now, submission.organisation(), submission.feed(), version.part(), version.month(), OPEN)
                .update();
    }

    /** Ends the nil returns and gaps of the submission's months that its parts now fill. */
    void fillGaps(Submission submission, Collection<Version> filled, OffsetDateTime now) {
        List<String> parts = filled.stream().map(Version::part).distinct().toList();
        standing(submission).stream()
                .filter(stands -> stands.standing() != Standing.FILE)
                .map(Stands::version)
                .filter(version -> version.part().equals(WHOLE) || parts.contains(version.part()))
                .filter(version -> !filled.contains(version))
                .forEach(version -> close(submission, version, now));
    }

    /** A version that stands, and whose it is. */
    record Stands(Version version, long submission, Standing standing) {}

    /** Returns what stands in a submission's months, of its supplier and feed. */
    List<Stands> standing(Submission submission) {
        return database.sql("select part, event_month, submission_id, standing from warehouse.version_in_force"
                        + " where organisation_code = ? and feed = ? and event_month between ? and ? and known_to = ?"
                        + " order by event_month, part")
                .params(
                        submission.organisation(),
                        submission.feed(),
                        Submissions.firstDay(submission.period().from()),
                        Submissions.firstDay(submission.period().to()),
                        OPEN)
                .query((row, n) -> new Stands(
                        new Version(row.getString(1), row.getDate(2)),
                        row.getLong(3),
                        Standing.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT))))
                .list();
    }
}
