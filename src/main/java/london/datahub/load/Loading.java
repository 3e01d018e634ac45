package london.datahub.load;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last step of a submission: hold the staged whole against what is expected, then put it in force or refuse it. */
public final class Loading {
    private final JdbcClient database;
    private final Clock clock;
    private final Submissions submissions;
    private final RowOutcomes outcomes;
    private final Issues issues;
    private final Stage stage;
    private final Versions versions;
    private final Expectations expectations;
    private final NilReturns nilReturns;
    private final Withdrawals withdrawals;

    public Loading(DataSource dataSource, Feeds feeds, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.clock = clock;
        this.submissions = new Submissions(database);
        this.outcomes = new RowOutcomes(database);
        this.issues = new Issues(dataSource);
        this.stage = new Stage(dataSource);
        this.versions = new Versions(database, clock);
        this.nilReturns = new NilReturns(database, submissions, versions);
        this.withdrawals = new Withdrawals(database, submissions, versions);
        this.expectations = new Expectations(database, outcomes, feeds);
    }

    public Submissions submissions() {
        return submissions;
    }

    public RowOutcomes outcomes() {
        return outcomes;
    }

    public Issues issues() {
        return issues;
    }

    public Stage stage() {
        return stage;
    }

    public Withdrawals withdrawals() {
        return withdrawals;
    }

    public History history() {
        return new History(database, submissions, withdrawals);
    }

    public Explanations explanations() {
        return new Explanations(database);
    }

    /** Tells whether each of a nil return's months stands as nil already. */
    public boolean standsAsNil(Submission nil) {
        return nilReturns.stands(nil);
    }

    /** Returns the newest nil return of the same supplier and feed. */
    public Submission newestNil(Submission nil) {
        return submissions.of(nil.organisation(), nil.feed()).stream()
                .filter(submission -> submission.kind() == Submission.Kind.NIL)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public Comparison comparison() {
        return new Comparison(database);
    }

    /**
     * Puts a nil return in force. To be called in one transaction.
     *
     * @throws Refusal where it would take records out and that was not confirmed
     */
    public Submission declareNil(Submission nil, Feed feed) {
        return nilReturns.declare(nil, feed);
    }

    /** To be called in one transaction. Does nothing for a submission that is finished. */
    public void load(Submission submission, Feed feed, Progress progress) throws SQLException {
        if (submissions.get(submission.id()).state() != Submission.State.RECEIVED) {
            return;
        }
        stage.makeReadyToLoad(feed);
        List<Issue> found = expectations.judge(submission, feed);
        issues.add(submission.id(), found);
        if (found.stream().anyMatch(issue -> issue.severity() == Severity.MUST_FIX)) {
            refuse(submission, feed);
        } else {
            new Replacement(database, outcomes, issues, submissions, versions, progress).replace(submission, feed);
            issues.add(submission.id(), new RecordsKept(database).beside(submission, feed));
        }
    }

    /** To be called in one transaction. What was in force before stays. */
    public void refuse(Submission submission, Feed feed, Refusal reason) {
        issues.add(submission.id(), reason.issues());
        refuse(submission, feed);
    }

    private void refuse(Submission submission, Feed feed) {
        FactTables.of(feed).forEach(tables -> tables.clearStage(database, submission));
        outcomes.holdLoaded(submission.id());
        submissions.finish(submission, Submission.State.REFUSED, clock.instant());
    }
}
