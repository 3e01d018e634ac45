package london.datahub.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import london.datahub.feed.Feed;
import london.datahub.validate.Period;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of everything that an organisation handed in for a feed. */
public final class History {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient database;
    private final Submissions submissions;
    private final Withdrawals withdrawals;

    History(JdbcClient database, Submissions submissions, Withdrawals withdrawals) {
        this.database = database;
        this.submissions = submissions;
        this.withdrawals = withdrawals;
    }

    /** What a submission is now. */
    public enum State {
        RECEIVED("received, not finished"),
        REFUSED("refused"),
        IN_FORCE("in force"),
        PARTLY_REPLACED("in force in part"),
        REPLACED("replaced"),
        WITHDRAWN("withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One submission and what became of it.
     *
     * @param daysLate whole days after it was due; 0 where it came in time
     * @param replacedBy the submissions that took its place, in order
     * @param withdrawn how it was taken back, where it was
     */
    public record Entry(
            long submission,
            Submission.Kind kind,
            Period period,
            Instant receivedAt,
            long daysLate,
            State state,
            List<Long> replacedBy,
            Optional<Withdrawals.Withdrawal> withdrawn) {}

    /** Returns everything that was handed in, the oldest first. */
    public List<Entry> of(String organisation, Feed feed) {
        return submissions.of(organisation, feed.name()).stream()
                .map(submission -> entry(submission, feed))
                .toList();
    }

    private Entry entry(Submission submission, Feed feed) {
        Optional<Withdrawals.Withdrawal> withdrawn = withdrawals.find(submission.id());
        return new Entry(
                submission.id(),
                submission.kind(),
                submission.period(),
                submission.receivedAt(),
                daysLate(submission, feed),
                state(submission, withdrawn.isPresent()),
                replacedBy(submission),
                withdrawn);
    }

    /** Returns by how many days a submission came after the day on which its last month was due. */
    public static long daysLate(Submission submission, Feed feed) {
        LocalDate due = feed.dueOn(submission.period().to());
        LocalDate came = submission.receivedAt().atZone(LONDON).toLocalDate();
        return Math.max(0, due.until(came, java.time.temporal.ChronoUnit.DAYS));
    }

    private State state(Submission submission, boolean withdrawn) {
        if (submission.state() != Submission.State.LOADED) {
            return State.valueOf(submission.state().name());
        }
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        long open = versions(submission, "known_to = ?");
        long closed = versions(submission, "known_to < ?");
        if (open == 0) {
            return State.REPLACED;
        }
        return closed == 0 ? State.IN_FORCE : State.PARTLY_REPLACED;
    }

    private long versions(Submission submission, String condition) {
        return database.sql("select count(*) from warehouse.version_in_force where submission_id = ?"
                        + " and standing <> 'withdrawn' and " + condition)
                .params(submission.id(), Database.time(Database.OPEN))
                .query(Long.class)
                .single();
    }

    private List<Long> replacedBy(Submission submission) {
        return database.sql("select distinct later.submission_id from warehouse.version_in_force earlier"
                        + " join warehouse.version_in_force later"
                        + " on later.organisation_code = earlier.organisation_code and later.feed = earlier.feed"
                        + " and later.event_month = earlier.event_month and later.known_from = earlier.known_to"
                        + " where earlier.submission_id = ? and later.submission_id <> earlier.submission_id"
                        + " order by later.submission_id")
                .param(submission.id())
                .query(Long.class)
                .list();
    }
}
