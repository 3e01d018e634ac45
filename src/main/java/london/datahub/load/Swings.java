package london.datahub.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import london.datahub.feed.Column;
import london.datahub.feed.Expectation;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds each borough or type of a submission against the same supplier's period before, where there were enough. */
final class Swings {
    private final JdbcClient database;
    private final Layout layout;
    private final Column by;
    private final Tally tally;
    private final int least;
    private final Expectation expectation;

    /** @throws IllegalArgumentException where a parameter names what there is not */
    Swings(JdbcClient database, Feed feed, Expectation expectation) {
        this.database = database;
        this.expectation = expectation;
        this.tally = Tally.of(feed, Map.of("borough", expectation.parameters().get("by")), "");
        this.layout = tally.tables().layout();
        this.by = layout.column(tally.borough()).orElseThrow();
        this.least = Integer.parseInt(expectation.parameters().getOrDefault("least", "20"));
    }

    List<Issue> judge(Arrival arrival) {
        Submission submission = arrival.submission();
        Map<String, Long> now =
                counts("from " + tally.tables().inForce() + " where submission_id = ?", submission.id());
        int months = submission.period().months().size();
        Map<String, Long> before = counts(
                "from " + tally.tables().inForce() + " where organisation_code = ? and event_month between ? and ?"
                        + " and " + Arrival.WAS_IN_FORCE
                        + " and submission_id in (select submission_id from warehouse.submission"
                        + " where feed = ?)",
                submission.organisation(),
                Submissions.firstDay(submission.period().from().minusMonths(months)),
                Submissions.firstDay(submission.period().from().minusMonths(1)),
                arrival.submission().id(),
                arrival.now(),
                submission.feed());
        if (before.isEmpty()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        TreeSet<String> groups = new TreeSet<>(now.keySet());
        groups.addAll(before.keySet());
        groups.forEach(group -> compared(group, now.getOrDefault(group, 0L), before.getOrDefault(group, 0L), issues));
        return issues;
    }

    private Map<String, Long> counts(String from, Object... parameters) {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("select " + by.name() + ", count(*) " + from + " and " + by.name() + " is not null group by "
                        + by.name())
                .params(parameters)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private void compared(String group, long now, long before, List<Issue> issues) {
        int low = expectation.percent("warn-below-percent").orElse(0);
        int high = expectation.percent("warn-above-percent").orElse(Integer.MAX_VALUE);
        boolean swings = now * 100 < low * before || now * 100 > (long) high * before;
        if (Math.max(now, before) >= least && swings) {
            issues.add(Issue.pleaseCheck(
                    "swings-against-previous-period",
                    Place.FILE,
                    Map.of(
                            "heading", by.usualHeading(),
                            "group", label(group),
                            "now", String.valueOf(now),
                            "before", String.valueOf(before),
                            "least", String.valueOf(low),
                            "most", String.valueOf(high))));
        }
    }

    /** A place that is no borough has its name in the column's other list. */
    private String label(String code) {
        return Boroughs.coded(code)
                .map(Borough::name)
                .or(() -> by.codes()
                        .or(by::orElse)
                        .map(list -> CodeList.named(list).label(code)))
                .orElse(code);
    }
}
