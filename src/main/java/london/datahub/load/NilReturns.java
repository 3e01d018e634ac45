package london.datahub.load;

import java.time.OffsetDateTime;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.issue.Refusal;
import london.datahub.load.Versions.Version;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement that there was nothing: it stands for whole months of a feed, where no return would leave a gap. */
final class NilReturns {
    static final String CONFIRMATION = "replace";

    private final JdbcClient database;
    private final Submissions submissions;
    private final Versions versions;

    NilReturns(JdbcClient database, Submissions submissions, Versions versions) {
        this.database = database;
        this.submissions = submissions;
        this.versions = versions;
    }

    /**
     * Puts a nil return in force. To be called in one transaction.
     *
     * @throws Refusal where it would take records out and that was not confirmed
     */
    Submission declare(Submission asked, Feed feed) {
        long inForce = inForce(asked, feed);
        if (inForce > 0 && !asked.confirmed().contains(CONFIRMATION)) {
            throw Refusal.againstARule(
                    inForce + " records are in force for " + asked.period() + "; a nil return would take them out.",
                    "If there was nothing after all, repeat with --confirm " + CONFIRMATION + ".");
        }
        Submission nil = submissions.add(asked);
        OffsetDateTime now = versions.instant(nil);
        FactTables.of(feed).forEach(tables -> close(nil, tables, now));
        versions.standing(nil).forEach(stands -> versions.close(nil, stands.version(), now));
        months(nil).forEach(month -> versions.enforce(nil, month, Standing.NIL, now));
        submissions.finish(nil, Submission.State.LOADED, now.toInstant());
        return submissions.get(nil.id());
    }

    /** Tells whether every month stands as nil already. */
    boolean stands(Submission asked) {
        List<Version> nil = versions.standing(asked).stream()
                .filter(stands -> stands.standing() == Standing.NIL)
                .map(Versions.Stands::version)
                .toList();
        return nil.containsAll(months(asked));
    }

    private static List<Version> months(Submission nil) {
        return nil.period().months().stream()
                .map(month -> new Version(Versions.WHOLE, Submissions.firstDay(month)))
                .toList();
    }

    private long inForce(Submission asked, Feed feed) {
        return FactTables.of(feed).stream()
                .mapToLong(tables -> database.sql("select count(*) from " + tables.inForce() + where())
                        .params(
                                asked.organisation(),
                                Submissions.firstDay(asked.period().from()),
                                Submissions.firstDay(asked.period().to()),
                                Database.time(Database.OPEN),
                                asked.feed())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private void close(Submission nil, FactTables tables, OffsetDateTime now) {
        database.sql("update " + tables.inForce() + " set known_to = ?" + where())
                .params(
                        now,
                        nil.organisation(),
                        Submissions.firstDay(nil.period().from()),
                        Submissions.firstDay(nil.period().to()),
                        Database.time(Database.OPEN),
                        nil.feed())
                .update();
    }

    /** Another feed can load the same facts. */
    private static String where() {
        return " where organisation_code = ? and event_month between ? and ? and known_to = ?"
                + " and submission_id in (select submission_id from warehouse.submission where feed = ?)";
    }
}
