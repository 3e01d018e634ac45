package london.datahub.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import london.datahub.warehouse.BulkInsert;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found in each submission: kind and place, never a value. The words are found by the kind. */
public final class Issues {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final BulkInsert INSERT = new BulkInsert(
            "warehouse.submission_issue",
            List.of(
                    "submission_id",
                    "issue_number",
                    "code",
                    "severity",
                    "sheet",
                    "row_number",
                    "column_letter",
                    "heading",
                    "details"));

    private final DataSource dataSource;
    private final JdbcClient database;

    public Issues(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
    }

    /** Adds issues after those that are there, in the transaction that is under way. */
    public void add(long submission, List<Issue> issues) {
        if (issues.isEmpty()) {
            return;
        }
        long number = database.sql(
                        "select coalesce(max(issue_number), 0) from warehouse.submission_issue where submission_id = ?")
                .param(submission)
                .query(Long.class)
                .single();
        List<Object[]> rows = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            rows.add(row(submission, ++number, issue));
        }
        insert(rows);
    }

    private void insert(List<Object[]> rows) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            INSERT.insert(connection, rows);
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("adding issues", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static Object[] row(long submission, long number, Issue issue) {
        Place place = issue.place();
        return new Object[] {
            submission,
            number,
            issue.code(),
            issue.severity().name(),
            place.sheet(),
            place.row(),
            place.columnLetter(),
            place.heading(),
            issue.details().isEmpty() ? "{}" : JsonMapper.shared().writeValueAsString(new TreeMap<>(issue.details()))
        };
    }

    /** Returns the issues of a submission in the order in which they were found. */
    public List<Issue> of(long submission) {
        Map<String, String> words = new HashMap<>();
        Map<String, Map<String, String>> details = new HashMap<>();
        return database.sql("select code, severity, sheet, row_number, column_letter, heading, details"
                        + " from warehouse.submission_issue where submission_id = ? order by issue_number")
                .param(submission)
                .query((row, n) -> issue(row, words, details))
                .list();
    }

    /** A million issues have few different words, which are kept once. */
    private static Issue issue(ResultSet row, Map<String, String> words, Map<String, Map<String, String>> details)
            throws SQLException {
        return new Issue(
                shared(row.getString("code"), words),
                Severity.valueOf(row.getString("severity")),
                new Place(
                        shared(row.getString("sheet"), words),
                        row.getLong("row_number"),
                        shared(row.getString("column_letter"), words),
                        shared(row.getString("heading"), words)),
                details.computeIfAbsent(
                        row.getString("details"), json -> JsonMapper.shared().readValue(json, DETAILS)));
    }

    private static String shared(String word, Map<String, String> words) {
        return words.computeIfAbsent(word, same -> same);
    }
}
