package london.datahub.load;

import java.util.List;
import java.util.Locale;
import london.datahub.validate.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the rows of each submission ended, and the issues found in them. */
public final class RowOutcomes {
    private final JdbcClient database;

    public RowOutcomes(JdbcClient database) {
        this.database = database;
    }

    /**
     * So many rows of a file ended in the same way.
     *
     * @param reason empty for loaded rows
     */
    public record Ended(Judgement.Outcome outcome, String reason, long rows) {}

    /** Adds rows to an outcome; a negative number takes them back. */
    public void add(long submission, Judgement.Outcome outcome, String reason, long rows) {
        int known = database.sql("update warehouse.row_outcome set file_rows = file_rows + ?"
                        + " where submission_id = ? and outcome = ? and reason = ?")
                .params(rows, submission, stored(outcome), reason)
                .update();
        if (known == 0) {
            database.sql("insert into warehouse.row_outcome (submission_id, outcome, reason, file_rows)"
                            + " values (?, ?, ?, ?)")
                    .params(submission, stored(outcome), reason, rows)
                    .update();
        }
    }

    /** Counts the rows that would have been loaded as held, for a submission that is refused as a whole. */
    void holdLoaded(long submission) {
        long loaded = rows(submission, Judgement.Outcome.LOADED);
        if (loaded > 0) {
            add(submission, Judgement.Outcome.LOADED, "", -loaded);
            add(submission, Judgement.Outcome.HELD, "with the rest of the file", loaded);
        }
    }

    /** Returns the outcomes; their rows add up to the file's. */
    public List<Ended> of(long submission) {
        return database.sql("select outcome, reason, file_rows from warehouse.row_outcome"
                        + " where submission_id = ? and file_rows > 0 order by outcome desc, reason")
                .param(submission)
                .query((row, n) -> new Ended(outcome(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    private static String stored(Judgement.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Judgement.Outcome outcome(String stored) {
        return Judgement.Outcome.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Returns how many rows ended in an outcome, for whatever reason. */
    public long rows(long submission, Judgement.Outcome outcome) {
        return of(submission).stream()
                .filter(found -> found.outcome() == outcome)
                .mapToLong(Ended::rows)
                .sum();
    }
}
