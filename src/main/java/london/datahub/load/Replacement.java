package london.datahub.load;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.load.Versions.Version;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets what came in stand in place of what it replaces. To be called in the transaction in which it came in: either all
 * of it happens or nothing does. A closed fact keeps its history by {@code known_to}.
 */
final class Replacement {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);

    private final JdbcClient database;
    private final Submissions submissions;
    private final Versions versions;
    private final Progress progress;

    Replacement(JdbcClient database, Submissions submissions, Versions versions, Progress progress) {
        this.database = database;
        this.submissions = submissions;
        this.versions = versions;
        this.progress = progress;
    }

    void replace(Arrival arrival, Feed feed) {
        Submission submission = arrival.submission();
        List<Version> filled = new ArrayList<>();
        for (FactTables tables : FactTables.of(feed)) {
            Collection<Version> found = versions(arrival, tables);
            filled.addAll(found);
            if (tables.layout().replaces() == Layout.Replaces.PERIOD) {
                found.forEach(version -> close(arrival, tables, version));
            }
            progress.reached("closed what is replaced in " + tables.layout().target());
        }
        filled.forEach(version -> versions.enforce(submission, version, Standing.FILE, arrival.now()));
        versions.fillGaps(submission, filled, arrival.now());
        submissions.finish(submission, Submission.State.LOADED, arrival.now().toInstant());
        progress.reached("about to commit");
    }

    private Collection<Version> versions(Arrival arrival, FactTables tables) {
        Layout layout = tables.layout();
        if (layout.replaces() == Layout.Replaces.KEY) {
            return months(arrival.submission(), "");
        }
        if (layout.month().source() == EventMonth.Source.PERIOD) {
            return arrival.versions(tables).stream()
                    .flatMap(version -> months(arrival.submission(), version.part()).stream())
                    .distinct()
                    .toList();
        }
        return arrival.versions(tables);
    }

    private static List<Version> months(Submission submission, String part) {
        return submission.period().months().stream()
                .map(month -> new Version(part, Submissions.firstDay(month)))
                .toList();
    }

    private void close(Arrival arrival, FactTables tables, Version version) {
        database.sql("update " + tables.inForce() + " set known_to = ? where organisation_code = ? and known_to = ?"
                        + " and part = ? and event_month = ? and submission_id <> ?")
                .params(
                        arrival.now(),
                        arrival.submission().organisation(),
                        OPEN,
                        version.part(),
                        version.month(),
                        arrival.submission().id())
                .update();
    }
}
