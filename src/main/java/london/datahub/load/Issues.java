package london.datahub.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
    static final int READ_AT_ONCE = 10_000;
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
        long number = last(submission);
        List<Object[]> rows = new ArrayList<>(issues.size());
        for (Issue issue : issues) {
            rows.add(row(submission, ++number, issue));
        }
        insert(rows);
    }

    /** In the order of the whole key, so that it is found at the key's end and not by reading millions. */
    private long last(long submission) {
        return database.sql("select issue_number from warehouse.submission_issue where submission_id = ?"
                        + " order by submission_id desc, issue_number desc limit 1")
                .param(submission)
                .query(Long.class)
                .optional()
                .orElse(0L);
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

    /**
     * Gives the issues of a submission one by one in the order in which they were found; there may be millions. Ordered
     * by the whole key, in which H2 then reads on and sorts nothing.
     */
    public void each(long submission, Consumer<Issue> taker) {
        Map<String, Map<String, String>> details = new HashMap<>();
        long after = 0;
        long taken = READ_AT_ONCE;
        while (taken == READ_AT_ONCE) {
            AtomicLong last = new AtomicLong(after);
            List<Issue> page = database.sql(
                            "select issue_number, code, severity, sheet, row_number, column_letter, heading, details"
                                    + " from warehouse.submission_issue where submission_id = ? and issue_number > ?"
                                    + " order by submission_id, issue_number limit " + READ_AT_ONCE)
                    .params(submission, after)
                    .query((row, n) -> {
                        last.set(row.getLong("issue_number"));
                        return issue(row, details);
                    })
                    .list();
            page.forEach(taker);
            taken = page.size();
            after = last.get();
        }
    }

    private static Issue issue(ResultSet row, Map<String, Map<String, String>> details) throws SQLException {
        return new Issue(
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                new Place(
                        row.getString("sheet"),
                        row.getLong("row_number"),
                        row.getString("column_letter"),
                        row.getString("heading")),
                details.computeIfAbsent(
                        row.getString("details"), json -> JsonMapper.shared().readValue(json, DETAILS)));
    }
}
