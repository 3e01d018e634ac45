package london.datahub.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found in each submission: kind and place, never a value. The words are found by the kind. */
public final class Issues {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient database;

    public Issues(JdbcClient database) {
        this.database = database;
    }

    /** Adds issues after those that are there. */
    public void add(long submission, List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        long number = database.sql(
                        "select coalesce(max(issue_number), 0) from warehouse.submission_issue where submission_id = ?")
                .param(submission)
                .query(Long.class)
                .single();
        for (Issue issue : issues) {
            add(submission, ++number, issue);
        }
    }

    private void add(long submission, long number, Issue issue) {
        database.sql("insert into warehouse.submission_issue (submission_id, issue_number, code, severity, sheet,"
                        + " row_number, column_letter, heading, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        submission,
                        number,
                        issue.code(),
                        issue.severity().name(),
                        issue.place().sheet(),
                        issue.place().row(),
                        issue.place().columnLetter(),
                        issue.place().heading(),
                        JsonMapper.shared().writeValueAsString(new TreeMap<>(issue.details())))
                .update();
    }

    /** Returns the issues of a submission in the order in which they were found. */
    public List<Issue> of(long submission) {
        return database.sql("select code, severity, sheet, row_number, column_letter, heading, details"
                        + " from warehouse.submission_issue where submission_id = ? order by issue_number")
                .param(submission)
                .query(Issues::issue)
                .list();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                new Place(
                        row.getString("sheet"),
                        row.getLong("row_number"),
                        row.getString("column_letter"),
                        row.getString("heading")),
                JsonMapper.shared().readValue(row.getString("details"), DETAILS));
    }
}
