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
        List<Long> earlier = earlier(submission);
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        FactTables.of(feed).stream().filter(RecordsKept::monthsAreDates).forEach(tables -> {
            long references = Comparison.reference(tables.layout())
                    .map(reference -> elsewhere(submission, earlier, tables, reference))
                    .orElse(0L);
            if (references > 0) {
                issues.add(Issue.pleaseCheck(
                        "references-elsewhere", Place.FILE, Map.of("references", String.valueOf(references))));
            }
            long rows = kept(submission, earlier, tables);
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

    /** Grouped, not joined: PostgreSQL has not counted yet what just came in, and would look through all of it for each. */
    private long elsewhere(Submission submission, List<Long> earlier, FactTables tables, String reference) {
        return database.sql("select count(*) from (select " + reference + " from " + tables.inForce()
                        + " where submission_id in (:submission, :earlier) and known_to = :open and " + reference
                        + " is not null group by " + reference
                        + " having min(case when submission_id = :submission then 0 else 1 end) = 0"
                        + " and max(case when submission_id = :submission then 0 else 1 end) = 1) shared")
                .param("submission", submission.id())
                .param("earlier", earlier)
                .param("open", Database.time(Database.OPEN))
                .query(Long.class)
                .single();
    }

    /** In the file's own parts alone: each part may come in a file of its own. */
    private long kept(Submission submission, List<Long> earlier, FactTables tables) {
        List<String> parts = database.sql("select distinct part from " + tables.inForce() + " where submission_id = ?")
                .param(submission.id())
                .query(String.class)
                .list();
        return parts.isEmpty()
                ? 0
                : database.sql("select count(*) from " + tables.inForce() + " where submission_id in (:earlier)"
                                + " and known_to = :open and event_month between :from and :to and part in (:parts)")
                        .param("earlier", earlier)
                        .param("open", Database.time(Database.OPEN))
                        .param("from", Submissions.firstDay(submission.period().from()))
                        .param("to", Submissions.firstDay(submission.period().to()))
                        .param("parts", parts)
                        .query(Long.class)
                        .single();
    }

    private List<Long> earlier(Submission submission) {
        return database.sql("select submission_id from warehouse.submission where organisation_code = ? and feed = ?"
                        + " and state = 'loaded' and submission_id <> ? order by submission_id")
                .params(submission.organisation(), submission.feed(), submission.id())
                .query(Long.class)
                .list();
    }
}
