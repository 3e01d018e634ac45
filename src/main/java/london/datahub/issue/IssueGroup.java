package london.datahub.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Issues that are alike, to be said in one line.
 *
 * @param first the first of them
 * @param count how many there are
 * @param rows the first rows that have it, as Excel counts them; empty where the whole file is meant
 * @param everyRow whether every row of the file has it
 */
public record IssueGroup(Issue first, long count, List<Long> rows, boolean everyRow) {
    private static final int ROWS_NAMED = 5;

    record Kind(String code, Severity severity, Place column, Map<String, String> details) {
        static Kind of(Issue issue) {
            return new Kind(
                    issue.code(),
                    issue.severity(),
                    issue.place().column(),
                    Wording.of(issue.code()).shared(issue.details()));
        }
    }

    /** Groups issues as {@link FoundIssues#groups} does. */
    public static List<IssueGroup> of(Iterable<Issue> issues, long rowsOfFile) {
        FoundIssues found = new FoundIssues();
        issues.forEach(found::add);
        return found.groups(rowsOfFile);
    }

    /** Returns what issues that are said in one line share. */
    public static Object likeness(Issue issue) {
        return Kind.of(issue);
    }

    static IssueGroup single(Issue issue) {
        long row = issue.place().row();
        return new IssueGroup(issue, 1, row == 0 ? List.of() : List.of(row), false);
    }

    IssueGroup and(IssueGroup next) {
        if (rows.size() >= ROWS_NAMED) {
            return new IssueGroup(first, count + next.count, rows, false);
        }
        List<Long> named = new ArrayList<>(rows);
        named.addAll(next.rows);
        return new IssueGroup(first, count + next.count, named, false);
    }

    IssueGroup outOf(long rowsOfFile) {
        return new IssueGroup(first, count, rows, count > 1 && count == rowsOfFile);
    }

    public String message() {
        if (count == 1) {
            return first.message();
        }
        Wording wording = Wording.of(first.code());
        Map<String, String> details = new HashMap<>(first.details());
        details.put("count", "%,d".formatted(count));
        return Wording.filled(everyRow ? wording.all() : wording.many(), details);
    }

    /** Returns where they are: the column and the first rows. */
    public String where() {
        if (rows.isEmpty() || count == 1) {
            return first.place().toString();
        }
        Place column = first.place().column();
        String named = rows.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        long more = count - rows.size();
        return (column.equals(Place.FILE) ? "" : column + ", ") + "rows " + named
                + (more > 0 ? " and %,d more".formatted(more) : "");
    }

    @Override
    public String toString() {
        return first.severity().words() + ": " + where() + ": " + message() + " " + first.nextStep();
    }
}
