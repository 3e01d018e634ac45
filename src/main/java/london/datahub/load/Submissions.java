package london.datahub.load;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import london.datahub.validate.Period;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.Leases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Every submission ever received, and how far it has come. */
public final class Submissions {
    private static final String SELECT = "select submission_id, organisation_code, feed, period_from, period_to,"
            + " content_token, key_id, confirmed, kind, submitted_by, state, received_at from warehouse.submission ";

    private final JdbcClient database;

    public Submissions(JdbcClient database) {
        this.database = database;
    }

    /** Records a submission in state RECEIVED, under the number that it has; one with number 0 gets a new one. */
    public Submission add(Submission submission) {
        var keys = new GeneratedKeyHolder();
        boolean numbered = submission.id() > 0;
        database.sql("insert into warehouse.submission (" + (numbered ? "submission_id, " : "")
                        + "organisation_code, feed, period_from, period_to, content_token,"
                        + " key_id, confirmed, kind, submitted_by, state, received_at)"
                        + " values (" + (numbered ? submission.id() + ", " : "")
                        + "?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?)")
                .params(
                        submission.organisation(),
                        submission.feed(),
                        firstDay(submission.period().from()),
                        firstDay(submission.period().to()),
                        submission.contentToken(),
                        submission.keyId(),
                        String.join(",", submission.confirmed()),
                        submission.kind().name().toLowerCase(Locale.ROOT),
                        submission.by(),
                        Database.time(submission.receivedAt()))
                .update(keys, "submission_id");
        return get(keys.getKey().longValue());
    }

    static Date firstDay(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    public Submission get(long id) {
        return database.sql(SELECT + "where submission_id = ?")
                .param(id)
                .query(Submissions::submission)
                .single();
    }

    /** Returns the submission of that number, where there is one. */
    public Optional<Submission> find(long id) {
        return database.sql(SELECT + "where submission_id = ?")
                .param(id)
                .query(Submissions::submission)
                .optional();
    }

    /** Returns everything that an organisation handed in for a feed, the oldest first. */
    public List<Submission> of(String organisation, String feed) {
        return database.sql(SELECT + "where organisation_code = ? and feed = ? order by submission_id")
                .params(organisation, feed)
                .query(Submissions::submission)
                .list();
    }

    /** Returns what was received and neither loaded nor refused, the oldest first. */
    public List<Submission> unfinished() {
        return database.sql(SELECT + "where state = 'received' order by submission_id")
                .query(Submissions::submission)
                .list();
    }

    /** Returns the loaded submissions of a feed that have the same bytes, the newest first. */
    public List<Submission> loadedWith(String organisation, String feed, String contentToken) {
        return database.sql(SELECT + "where organisation_code = ? and feed = ? and content_token = ?"
                        + " and state = 'loaded' order by submission_id desc")
                .params(organisation, feed, contentToken)
                .query(Submissions::submission)
                .list();
    }

    /** Tells whether everything that a submission put in force is still in force. */
    public boolean isInForce(Submission submission) {
        return count("known_to = ?", submission) > 0 && count("known_to < ?", submission) == 0;
    }

    private int count(String condition, Submission submission) {
        return database.sql("select count(*) from warehouse.version_in_force where submission_id = ?"
                        + " and standing <> 'withdrawn' and " + condition)
                .params(submission.id(), Database.time(Database.OPEN))
                .query(Integer.class)
                .single();
    }

    /**
     * Marks a received submission as this process's own, in the transaction under way: until its end every other process
     * that tries the same waits here.
     *
     * @return false where it is finished already
     */
    boolean takeUp(Submission submission) {
        return database.sql("update warehouse.submission set brought_in_by = ?"
                                + " where submission_id = ? and state = 'received'")
                        .params(Leases.holder(), submission.id())
                        .update()
                == 1;
    }

    public void finish(Submission submission, Submission.State state, Instant at) {
        database.sql("update warehouse.submission set state = ?, finished_at = ? where submission_id = ?")
                .params(state.name().toLowerCase(Locale.ROOT), Database.time(at), submission.id())
                .update();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getLong("submission_id"),
                row.getString("organisation_code"),
                row.getString("feed"),
                new Period(month(row.getDate("period_from")), month(row.getDate("period_to"))),
                row.getString("content_token"),
                row.getString("key_id"),
                Set.of(row.getString("confirmed").split(",")),
                Submission.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("submitted_by"),
                Submission.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static YearMonth month(Date day) {
        return YearMonth.from(day.toLocalDate());
    }
}
