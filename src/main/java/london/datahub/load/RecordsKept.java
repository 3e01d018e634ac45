package london.datahub.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says what of earlier files stays in force beside a file that replaces just its own months and parts: a record whose
 * date or part was corrected would count twice.
 */
final class RecordsKept {
    private final JdbcClient database;

    RecordsKept(JdbcClient database) {
        this.database = database;
    }

    /** To be called once the submission's rows are in force. */
    List<Issue> beside(Submission submission, Feed feed) {
        List<Issue> issues = new ArrayList<>();
        FactTables.of(feed).stream().filter(RecordsKept::monthsAreDates).forEach(tables -> {
            long references = Comparison.reference(tables.layout())
                    .map(reference -> elsewhere(submission, tables, reference))
                    .orElse(0L);
            if (references > 0) {
                issues.add(Issue.pleaseCheck(
                        "references-elsewhere", Place.FILE, Map.of("references", String.valueOf(references))));
            }
            long rows = kept(submission, tables);
            if (rows > 0) {
                issues.add(Issue.pleaseCheck("months-kept", Place.FILE, Map.of("rows", String.valueOf(rows))));
            }
        });
        return issues;
    }

    private static boolean monthsAreDates(FactTables tables) {
        return tables.layout().replaces() == Layout.Replaces.PERIOD
                && tables.layout().month().source() == EventMonth.Source.DATE;
    }

    private long elsewhere(Submission submission, FactTables tables, String reference) {
        return count(
                "select count(distinct " + reference + ") from " + tables.inForce()
                        + " where submission_id = :submission and known_to = :open and " + reference + " in (select "
                        + reference + " from " + tables.inForce() + ofEarlierFiles() + ")",
                submission);
    }

    /** In the file's own parts alone: each part may come in a file of its own. */
    private long kept(Submission submission, FactTables tables) {
        return count(
                "select count(*) from " + tables.inForce() + ofEarlierFiles()
                        + " and event_month between :from and :to and part in (select part from " + tables.inForce()
                        + " where submission_id = :submission)",
                submission);
    }

    private static String ofEarlierFiles() {
        return " where organisation_code = :organisation and known_to = :open and submission_id <> :submission"
                + " and submission_id in (select submission_id from warehouse.submission where feed = :feed)";
    }

    private long count(String sql, Submission submission) {
        return database.sql(sql)
                .param("submission", submission.id())
                .param("organisation", submission.organisation())
                .param("feed", submission.feed())
                .param("from", Submissions.firstDay(submission.period().from()))
                .param("to", Submissions.firstDay(submission.period().to()))
                .param("open", Database.time(Database.OPEN))
                .query(Long.class)
                .single();
    }
}
