package london.datahub.load;

import java.util.List;
import java.util.Map;
import london.datahub.feed.Expectation;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says where a return ticks that there was nothing, and counts something on another sheet. */
final class NilBesideCounts {
    private final JdbcClient database;
    private final FactTables ticks;
    private final String tick;
    private final FactTables counts;
    private final String sum;

    /** @throws IllegalArgumentException where a parameter names what there is not */
    NilBesideCounts(JdbcClient database, Feed feed, Expectation expectation) {
        Map<String, String> parameters = expectation.parameters();
        this.database = database;
        this.ticks = FactTables.of(feed.layout(parameters.getOrDefault("layout", "")));
        this.tick = parameters.getOrDefault("column", "");
        this.counts = FactTables.of(feed.layout(parameters.getOrDefault("beside", "")));
        this.sum = parameters.getOrDefault("sum", "");
        mustHave(ticks, tick);
        mustHave(counts, sum);
    }

    private static void mustHave(FactTables tables, String column) {
        if (!tables.own().contains(column)) {
            throw new IllegalArgumentException(tables.layout().name() + " has no column \"" + column + "\".");
        }
    }

    List<Issue> judge(Submission submission) {
        long ticked = number("select count(*) from " + ticks.inForce() + " where " + tick, submission);
        long counted =
                number("select coalesce(sum(" + sum + "), 0) from " + counts.inForce() + " where true", submission);
        return ticked > 0 && counted > 0
                ? List.of(
                        Issue.pleaseCheck("nil-beside-counts", Place.FILE, Map.of("counted", String.valueOf(counted))))
                : List.of();
    }

    private long number(String query, Submission submission) {
        return database.sql(query + " and submission_id = ?")
                .param(submission.id())
                .query(Long.class)
                .single();
    }
}
