package london.datahub.load;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last step of a submission: hold the staged whole against what is expected, then put it in force or refuse it. */
public final class Loading {
    private final JdbcClient database;
    private final Clock clock;
    private final Submissions submissions;
    private final RowOutcomes outcomes;
    private final Stage stage;
    private final Expectations expectations;

    public Loading(DataSource dataSource, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.clock = clock;
        this.submissions = new Submissions(database);
        this.outcomes = new RowOutcomes(database);
        this.stage = new Stage(dataSource);
        this.expectations = new Expectations(database, outcomes);
    }

    public Submissions submissions() {
        return submissions;
    }

    public RowOutcomes outcomes() {
        return outcomes;
    }

    public Stage stage() {
        return stage;
    }

    /** To be called in one transaction. Does nothing for a submission that is finished. */
    public void load(Submission submission, Feed feed, Progress progress) throws SQLException {
        if (submissions.get(submission.id()).state() != Submission.State.RECEIVED) {
            return;
        }
        stage.makeReadyToLoad(feed);
        List<Issue> issues = expectations.judge(submission, feed);
        outcomes.addIssues(submission.id(), issues);
        if (issues.stream().anyMatch(issue -> issue.severity() == Severity.MUST_FIX)) {
            refuse(submission, feed);
        } else {
            new Replacement(database, outcomes, submissions, clock, progress).replace(submission, feed);
        }
    }

    /** To be called in one transaction. What was in force before stays. */
    public void refuse(Submission submission, Feed feed, Refusal reason) {
        outcomes.addIssues(
                submission.id(),
                List.of(new Issue("unreadable", Severity.MUST_FIX, Place.FILE, reason.getMessage(), "")));
        refuse(submission, feed);
    }

    private void refuse(Submission submission, Feed feed) {
        FactTables.of(feed).forEach(tables -> tables.clearStage(database, submission));
        outcomes.holdLoaded(submission.id());
        submissions.finish(submission, Submission.State.REFUSED, clock.instant());
    }
}
