package london.datahub.narrative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts in the warehouse, and who decided what of them. */
final class Narratives {
    private static final String SELECT = "select fact_id, submission_id, organisation_code, event_month, topic,"
            + " coalesce(one_person, false) as one_person, text_findings, state from warehouse.narrative";

    private final JdbcClient database;

    Narratives(JdbcClient database) {
        this.database = database;
    }

    /** Returns what is in force in that state, the oldest first. */
    List<Narrative> in(Narrative.State state) {
        return database.sql(SELECT + " where known_to = ? and state = ? order by fact_id")
                .params(Database.time(Database.OPEN), stored(state))
                .query(Narratives::narrative)
                .list();
    }

    /** @throws Refusal where no text of that number is in force */
    Narrative get(long id) {
        return database.sql(SELECT + " where known_to = ? and fact_id = ?")
                .params(Database.time(Database.OPEN), id)
                .query(Narratives::narrative)
                .optional()
                .orElseThrow(() -> Refusal.badInput(
                        "No text with that number is in force.",
                        "See: narrative list. A newer return may have replaced it."));
    }

    /** Moves a held text to another state; the words go with a release alone. */
    boolean decide(long id, Narrative.State state, String releasedText) {
        return database.sql("update warehouse.narrative set state = ?, released_text = ?"
                                + " where fact_id = ? and state = 'held' and known_to = ?")
                        .params(stored(state), releasedText, id, Database.time(Database.OPEN))
                        .update()
                == 1;
    }

    void record(Review review, Instant at) {
        database.sql("insert into warehouse.narrative_review (fact_id, reviewer, decision, reason, findings,"
                        + " said_harmless, reviewed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        review.narrative(),
                        review.reviewer(),
                        review.decision(),
                        review.reason(),
                        review.findings(),
                        review.saidHarmless(),
                        Database.time(at))
                .update();
    }

    boolean wasShownTo(long id, String reviewer) {
        return database.sql("select count(*) from warehouse.narrative_review"
                                + " where fact_id = ? and reviewer = ? and decision = 'shown'")
                        .params(id, reviewer)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String stored(Narrative.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Narrative narrative(ResultSet row, int number) throws SQLException {
        return new Narrative(
                row.getLong("fact_id"),
                row.getLong("submission_id"),
                row.getString("organisation_code"),
                row.getDate("event_month").toLocalDate(),
                row.getString("topic"),
                row.getBoolean("one_person"),
                row.getString("text_findings"),
                Narrative.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
