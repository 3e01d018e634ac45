package london.datahub.load;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why what looks unusual is right. An explanation stays with its submission, and answers for the same kind of issue at the
 * same place when the organisation sends the same feed and period again.
 */
public final class Explanations {
    private static final Pattern ASKED = Pattern.compile("([a-z0-9-]+)(?::(?:(\\d+)!)?([A-Za-z]{0,3})(\\d{0,9}))?");

    private final JdbcClient database;

    public Explanations(JdbcClient database) {
        this.database = database;
    }

    /**
     * What an explanation speaks of: a kind of issue, at one place or wherever it occurs.
     *
     * @param place row 0 means every row, an empty column letter every column, an empty sheet every sheet
     */
    public record Subject(String code, Place place) {
        /**
         * Reads {@code date-unreadable}, {@code not-before:D}, {@code not-before:D17} or {@code not-before:2!D17}, the
         * number before the exclamation mark being the sheet's.
         *
         * @throws Refusal where it is none of them
         */
        public static Subject of(String text) {
            Matcher asked = ASKED.matcher(text);
            if (!asked.matches()) {
                throw Refusal.badInput(
                        "That is no kind of issue with a place.",
                        "Write it as not-before, not-before:D or not-before:D17.");
            }
            String row = Optional.ofNullable(asked.group(4)).orElse("");
            return new Subject(
                    asked.group(1),
                    new Place(
                            Optional.ofNullable(asked.group(2)).orElse(""),
                            row.isEmpty() ? 0 : Long.parseLong(row),
                            Optional.ofNullable(asked.group(3)).orElse("").toUpperCase(java.util.Locale.ROOT),
                            ""));
        }

        boolean covers(Issue issue) {
            return code.equals(issue.code())
                    && (place.sheet().isEmpty()
                            || place.sheet().equals(issue.place().sheet()))
                    && (place.row() == 0 || place.row() == issue.place().row())
                    && (place.columnLetter().isEmpty()
                            || place.columnLetter().equals(issue.place().columnLetter()));
        }

        @Override
        public String toString() {
            String sheet = place.sheet().isEmpty() ? "" : place.sheet() + "!";
            String cell = sheet + place.columnLetter() + (place.row() == 0 ? "" : place.row());
            return code + (cell.isEmpty() ? "" : ":" + cell);
        }
    }

    /** @param note number of the sealed text */
    public record Explanation(long submission, Subject subject, String by, Instant at, String note) {}

    /**
     * Tells whether a submission has such an advisory issue.
     *
     * @throws Refusal where it has none: what must be fixed cannot be explained away
     */
    public static void mustBeAdvisory(Subject subject, Issues issues, long submission) {
        Set<Severity> found = EnumSet.noneOf(Severity.class);
        issues.each(submission, issue -> {
            if (subject.covers(issue)) {
                found.add(issue.severity());
            }
        });
        if (found.isEmpty()) {
            throw Refusal.badInput(
                    "The submission has no such issue at that place.", "Its issues are listed where it was submitted.");
        }
        if (found.contains(Severity.MUST_FIX)) {
            throw Refusal.againstARule(
                    "That must be fixed; an explanation does not help.", "Mend it and submit again.");
        }
    }

    /** Adds an explanation; a later one of the same subject takes the place of an earlier one. */
    public void add(Explanation explanation) {
        Place place = explanation.subject().place();
        database.sql("delete from warehouse.explanation where submission_id = ? and code = ? and sheet = ?"
                        + " and row_number = ? and column_letter = ?")
                .params(
                        explanation.submission(),
                        explanation.subject().code(),
                        place.sheet(),
                        place.row(),
                        place.columnLetter())
                .update();
        database.sql("insert into warehouse.explanation (submission_id, code, sheet, row_number, column_letter,"
                        + " explained_by, explained_at, note_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        explanation.submission(),
                        explanation.subject().code(),
                        place.sheet(),
                        place.row(),
                        place.columnLetter(),
                        explanation.by(),
                        Database.time(explanation.at()),
                        explanation.note())
                .update();
    }

    /** Returns the explanations given for a feed and period by its supplier, whichever submission they were given for. */
    public List<Explanation> of(Submission submission) {
        return database.sql("select explanation.submission_id, code, sheet, row_number, column_letter, explained_by,"
                        + " explained_at, note_id from warehouse.explanation join warehouse.submission"
                        + " on submission.submission_id = explanation.submission_id where organisation_code = ?"
                        + " and feed = ? and period_from = ? and period_to = ? order by explained_at")
                .params(
                        submission.organisation(),
                        submission.feed(),
                        Submissions.firstDay(submission.period().from()),
                        Submissions.firstDay(submission.period().to()))
                .query((row, n) -> new Explanation(
                        row.getLong(1),
                        new Subject(
                                row.getString(2), new Place(row.getString(3), row.getLong(4), row.getString(5), "")),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8)))
                .list();
    }

    /** Returns the explanation that answers for an issue, where there is one. */
    public static Optional<Explanation> answering(Issue issue, List<Explanation> given) {
        return given.stream()
                .filter(explanation -> issue.severity() != Severity.MUST_FIX)
                .filter(explanation -> explanation.subject().covers(issue))
                .reduce((earlier, later) -> later);
    }
}
