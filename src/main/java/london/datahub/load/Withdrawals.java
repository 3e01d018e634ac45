package london.datahub.load;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Refusal;
import london.datahub.load.Versions.Stands;
import london.datahub.load.Versions.Version;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back what a submission put in force. It leaves a gap that says so: nothing earlier comes back by itself. */
public final class Withdrawals {
    private static final OffsetDateTime OPEN = Database.time(Database.OPEN);

    private final JdbcClient database;
    private final Submissions submissions;
    private final Versions versions;

    Withdrawals(JdbcClient database, Submissions submissions, Versions versions) {
        this.database = database;
        this.submissions = submissions;
        this.versions = versions;
    }

    /**
     * A submission that was taken back.
     *
     * @param reason of the code list withdrawal-reason
     */
    public record Withdrawal(long submission, String reason, String by, Instant at, Optional<String> note) {}

    /**
     * What a withdrawal did.
     *
     * @param records facts that count no longer
     * @param months in which they did, or that the submission stood for
     * @param notComingBack earlier facts that the submission had replaced, and that stay replaced
     */
    public record Consequences(long records, List<YearMonth> months, long notComingBack) {}

    /**
     * Takes a submission back. To be called in one transaction.
     *
     * @throws Refusal where it is not loaded, was withdrawn before, or nothing of it is in force any more
     */
    public Consequences withdraw(Submission submission, Feed feed, String reason, String by, Optional<String> note) {
        mayBeWithdrawn(submission);
        OffsetDateTime now = versions.instant(submission);
        long notComingBack = replacedBy(submission, feed);
        TreeSet<YearMonth> months = new TreeSet<>();
        long records = 0;
        for (FactTables tables : FactTables.of(feed)) {
            months.addAll(months(submission, tables));
            records += close(submission, tables, now);
        }
        List<Version> left = left(submission);
        if (records == 0 && left.isEmpty()) {
            throw Refusal.againstARule(
                    "Nothing of submission " + submission.id() + " is in force any more; later ones replaced it.",
                    "Withdraw the one that is in force; history lists them.");
        }
        left.forEach(version -> months.add(YearMonth.from(version.month().toLocalDate())));
        if (byKey(feed)) {
            months.forEach(month -> letOthersStand(submission, feed, month, now));
        } else {
            left.forEach(gap -> versions.enforce(submission, gap, Standing.WITHDRAWN, now));
        }
        record(submission, reason, by, note, now);
        return new Consequences(records, new ArrayList<>(months), notComingBack);
    }

    private void mayBeWithdrawn(Submission submission) {
        if (submission.state() != Submission.State.LOADED) {
            throw Refusal.againstARule(
                    "Submission " + submission.id() + " is not loaded, so there is nothing to withdraw.",
                    "history lists the submissions and their states.");
        }
        find(submission.id()).ifPresent(withdrawn -> {
            throw Refusal.againstARule(
                    "Submission " + submission.id() + " was withdrawn before.",
                    "Submit a file or a nil return to fill the gap.");
        });
    }

    /** What stands by this submission, and months of its period for which nothing stands. */
    private List<Version> left(Submission submission) {
        List<Stands> standing = versions.standing(submission);
        List<Version> left = new ArrayList<>(standing.stream()
                .filter(stands -> stands.submission() == submission.id())
                .map(Stands::version)
                .toList());
        boolean inForce = !left.isEmpty();
        submission.period().months().stream()
                .map(Submissions::firstDay)
                .filter(month -> inForce
                        && standing.stream()
                                .noneMatch(stands -> stands.version().month().equals(month)))
                .forEach(month -> left.add(new Version(Versions.WHOLE, month)));
        return left;
    }

    private static boolean byKey(Feed feed) {
        return feed.layouts().stream().allMatch(layout -> layout.replaces() == Layout.Replaces.KEY);
    }

    /** Where rows replace rows, several submissions have records in a month: it is a gap only where none are left. */
    private void letOthersStand(Submission submission, Feed feed, YearMonth month, OffsetDateTime now) {
        Version version = new Version(Versions.WHOLE, Submissions.firstDay(month));
        Optional<Long> newest = newestInForce(submission, feed, version);
        if (newest.isEmpty()) {
            versions.enforce(submission, version, Standing.WITHDRAWN, now);
        } else if (!standsByAnother(submission, version)) {
            versions.enforce(submissions.get(newest.get()), version, Standing.FILE, now);
        }
    }

    private boolean standsByAnother(Submission submission, Version version) {
        return versions.standing(submission).stream()
                .anyMatch(stands -> stands.version().equals(version)
                        && stands.standing() == Standing.FILE
                        && stands.submission() != submission.id());
    }

    private Optional<Long> newestInForce(Submission submission, Feed feed, Version version) {
        return FactTables.of(feed).stream()
                .flatMap(tables -> database
                        .sql("select submission_id from warehouse.submission where feed = ?"
                                + " and submission_id in (select submission_id from " + tables.inForce()
                                + " where organisation_code = ? and event_month = ? and known_to = ?)")
                        .params(feed.name(), submission.organisation(), version.month(), OPEN)
                        .query(Long.class)
                        .list()
                        .stream())
                .max(Long::compare);
    }

    private List<YearMonth> months(Submission submission, FactTables tables) {
        return database.sql("select distinct event_month from " + tables.inForce()
                        + " where submission_id = ? and known_to = ?")
                .params(submission.id(), OPEN)
                .query((row, n) -> YearMonth.from(row.getDate(1).toLocalDate()))
                .list();
    }

    private long close(Submission submission, FactTables tables, OffsetDateTime now) {
        return database.sql("update " + tables.inForce() + " set known_to = ? where submission_id = ? and known_to = ?")
                .params(now, submission.id(), OPEN)
                .update();
    }

    private long replacedBy(Submission submission, Feed feed) {
        return FactTables.of(feed).stream()
                .mapToLong(tables -> database.sql("select count(*) from " + tables.inForce()
                                + " where organisation_code = ? and known_to = (select min(known_from) from"
                                + " warehouse.version_in_force where submission_id = ? and standing <> 'withdrawn')")
                        .params(submission.organisation(), submission.id())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private void record(Submission submission, String reason, String by, Optional<String> note, OffsetDateTime now) {
        database.sql("insert into warehouse.withdrawal (submission_id, reason, withdrawn_by, withdrawn_at, note_id)"
                        + " values (?, ?, ?, ?, ?)")
                .params(submission.id(), reason, by, now, note.orElse(null))
                .update();
    }

    /** Returns the withdrawal of a submission, where it was withdrawn. */
    public Optional<Withdrawal> find(long submission) {
        return database.sql("select reason, withdrawn_by, withdrawn_at, note_id from warehouse.withdrawal"
                        + " where submission_id = ?")
                .param(submission)
                .query((row, n) -> new Withdrawal(
                        submission,
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(4))))
                .optional();
    }
}
