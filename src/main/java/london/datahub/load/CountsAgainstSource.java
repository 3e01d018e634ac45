package london.datahub.load;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Expectation;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds what a submission counts against what another source counts of the same boroughs and months: an authority's own
 * referrals against the police's list, a summary sheet against the cases. Only months that the other source returned are
 * compared. The officer is told which way it differs, never the other source's figure.
 */
final class CountsAgainstSource {
    private final JdbcClient database;
    private final Tally own;
    private final Tally other;
    private final String title;
    private final boolean sameSupplier;
    private final int least;
    private final int percent;

    /** @throws IllegalArgumentException where a parameter names what there is not */
    CountsAgainstSource(JdbcClient database, Feed feed, Feeds feeds, Expectation expectation) {
        Map<String, String> parameters = expectation.parameters();
        Feed against = feeds.named(parameters.getOrDefault("against", feed.name()));
        this.database = database;
        this.own = Tally.of(feed, parameters, "");
        this.other = Tally.of(against, parameters, "against-");
        this.title = against.title();
        this.sameSupplier =
                parameters.getOrDefault("against-supplier", "others").equals("same");
        this.least = Integer.parseInt(parameters.getOrDefault("differ-least", "5"));
        this.percent = Integer.parseInt(parameters.getOrDefault("differ-percent", "25"));
    }

    List<Issue> judge(Arrival arrival) {
        Submission submission = arrival.submission();
        List<Date> returned = returnedMonths(submission);
        if (returned.isEmpty()) {
            return List.of();
        }
        List<Date> months = countsWholeReturns() ? monthsOf(submission) : returned;
        Map<String, Long> counted = ownCounts(submission, months);
        Map<String, Long> theirs = otherCounts(arrival, months);
        TreeSet<String> places = new TreeSet<>(counted.keySet());
        if (own.borough().equals(Tally.ORGANISATION)) {
            places.add(submission.organisation());
        } else {
            places.addAll(theirs.keySet());
        }
        List<Issue> issues = new ArrayList<>();
        places.forEach(place ->
                compared(place, counted.getOrDefault(place, 0L), theirs.getOrDefault(place, 0L), months, issues));
        return issues;
    }

    /** Counts of a whole return stand at its first month, and are of all of its months. */
    private boolean countsWholeReturns() {
        return own.tables().layout().month().source() == EventMonth.Source.PERIOD;
    }

    private static List<Date> monthsOf(Submission submission) {
        return submission.period().months().stream().map(Submissions::firstDay).toList();
    }

    private void compared(String place, long mine, long theirs, List<Date> months, List<Issue> issues) {
        long apart = Math.abs(mine - theirs);
        if (apart < least || apart * 100 <= percent * Math.max(mine, theirs)) {
            return;
        }
        issues.add(Issue.pleaseCheck(
                "counts-against-source",
                Place.FILE,
                Map.of(
                        "place",
                        Boroughs.coded(place).map(Borough::name).orElse(place),
                        "months",
                        month(months.get(0)) + " to " + month(months.get(months.size() - 1)),
                        "own",
                        String.valueOf(mine),
                        "source",
                        title,
                        "direction",
                        theirs > mine ? "more" : "fewer")));
    }

    private static YearMonth month(Date first) {
        return YearMonth.from(first.toLocalDate());
    }

    /** A nil return is a return: it counts none. */
    private List<Date> returnedMonths(Submission submission) {
        return database.sql("select distinct event_month from warehouse.version_in_force where feed = ?"
                        + " and organisation_code " + supplier() + " and event_month between ? and ? and known_to = ?"
                        + " and standing <> 'withdrawn' order by event_month")
                .params(
                        other.feed(),
                        submission.organisation(),
                        Submissions.firstDay(submission.period().from()),
                        Submissions.firstDay(submission.period().to()),
                        Database.time(Database.OPEN))
                .query(Date.class)
                .list();
    }

    private String supplier() {
        return sameSupplier ? "= ?" : "<> ?";
    }

    private Map<String, Long> ownCounts(Submission submission, List<Date> months) {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("select " + own.boroughColumn() + ", event_month, " + own.count() + " from "
                        + own.tables().inForce() + " where submission_id = ? and " + own.condition() + " group by "
                        + own.boroughColumn() + ", event_month")
                .params(submission.id(), own.value())
                .query(row -> {
                    if (months.contains(row.getDate(2))) {
                        counts.merge(row.getString(1), row.getLong(3), Long::sum);
                    }
                });
        return counts;
    }

    /** Several suppliers can hold the same cases: the fullest list is what counts. */
    private Map<String, Long> otherCounts(Arrival arrival, List<Date> months) {
        Map<List<String>, Long> bySupplier = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        database.sql("select organisation_code, " + other.boroughColumn() + " as place, event_month, " + other.count()
                        + " from " + other.tables().inForce() + " where organisation_code " + supplier()
                        + " and event_month between ? and ? and " + Arrival.WAS_IN_FORCE + " and submission_id in"
                        + " (select submission_id from warehouse.submission where feed = ?) and " + other.condition()
                        + " group by organisation_code, " + other.boroughColumn() + ", event_month")
                .params(
                        arrival.submission().organisation(),
                        months.get(0),
                        months.get(months.size() - 1),
                        arrival.submission().id(),
                        arrival.now(),
                        other.feed(),
                        other.value())
                .query(row -> {
                    if (months.contains(row.getDate(3))) {
                        bySupplier.merge(List.of(row.getString(1), row.getString(2)), row.getLong(4), Long::sum);
                    }
                });
        Map<String, Long> counts = new TreeMap<>();
        bySupplier.forEach((from, count) -> counts.merge(from.get(1), count, Math::max));
        return counts;
    }
}
