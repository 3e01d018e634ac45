package london.datahub.load;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says where another supplier's return speaks for the same borough and month, as a partnership's beside its borough's: the
 * same people may stand in both.
 */
final class SpokenForTwice {
    private final JdbcClient database;

    SpokenForTwice(JdbcClient database) {
        this.database = database;
    }

    private record Spoken(String borough, Date month) {}

    List<Issue> judge(Arrival arrival, Feed feed) {
        Set<Spoken> twice = new HashSet<>();
        FactTables.of(feed)
                .forEach(tables -> tables.children().stream()
                        .filter(child -> child.value().equals("borough_code"))
                        .forEach(child -> twice.addAll(twice(arrival, feed, tables, child))));
        if (twice.isEmpty()) {
            return List.of();
        }
        String places = new TreeSet<>(twice.stream().map(Spoken::borough).toList())
                .stream().map(SpokenForTwice::name).collect(Collectors.joining(", "));
        return List.of(Issue.pleaseCheck("spoken-for-twice", Place.FILE, Map.of("boroughs", places)));
    }

    private static String name(String code) {
        return Boroughs.coded(code).map(Borough::name).orElse(code);
    }

    private Set<Spoken> twice(Arrival arrival, Feed feed, FactTables tables, FactTables.Child named) {
        Submission submission = arrival.submission();
        Set<Spoken> own = new HashSet<>(spoken(tables, named, "fact.submission_id = ?", submission.id()));
        own.retainAll(spoken(
                tables,
                named,
                "fact.organisation_code <> ? and fact.known_to >= ? and fact.event_month between ? and ?"
                        + " and fact.submission_id in (select submission_id from warehouse.submission where feed = ?)",
                submission.organisation(),
                arrival.now(),
                Submissions.firstDay(submission.period().from()),
                Submissions.firstDay(submission.period().to()),
                feed.name()));
        return own;
    }

    /** A row that names no borough speaks for all of its supplier's, or is of the borough itself. */
    private List<Spoken> spoken(FactTables tables, FactTables.Child named, String condition, Object... parameters) {
        return new ArrayList<>(database.sql("select distinct coalesce(named.borough_code, member.borough_code,"
                        + " fact.organisation_code), fact.event_month from " + tables.inForce() + " fact"
                        + " left join warehouse." + named.table() + " named on named.fact_id = fact.fact_id"
                        + " left join warehouse.organisation_borough member"
                        + " on member.organisation_code = fact.organisation_code where " + condition)
                .params(parameters)
                .query((row, n) -> new Spoken(row.getString(1), row.getDate(2)))
                .list());
    }
}
