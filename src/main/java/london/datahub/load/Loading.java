package london.datahub.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** The way of a submission into the warehouse, from its first row to its end: in force or refused. */
public final class Loading {
    private final DataSource dataSource;
    private final JdbcClient database;
    private final Clock clock;
    private final Submissions submissions;
    private final RowOutcomes outcomes;
    private final Issues issues;
    private final Versions versions;
    private final Expectations expectations;
    private final NilReturns nilReturns;
    private final Withdrawals withdrawals;
    private final SealedPersons persons;

    public Loading(DataSource dataSource, Feeds feeds, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.clock = clock;
        this.submissions = new Submissions(database);
        this.outcomes = new RowOutcomes(database);
        this.issues = new Issues(dataSource);
        this.dataSource = dataSource;
        this.versions = new Versions(database, clock);
        this.nilReturns = new NilReturns(database, submissions, versions);
        this.withdrawals = new Withdrawals(database, submissions, versions);
        this.persons = new SealedPersons(dataSource);
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

    /** Returns the records that were erased on request. */
    public Erased erased() {
        return new Erased(dataSource);
    }

    /** Returns what rests of persons. */
    public SealedPersons persons() {
        return persons;
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

    /**
     * Lets a submission's rows come in, in the transaction that is under way. Nothing where it is finished already; where
     * another process is at it, as one that was taken for dead, that one's end is waited for.
     */
    public Optional<Arrival> begin(Submission submission) {
        if (!submissions.takeUp(submission)) {
            return Optional.empty();
        }
        prepare();
        return Optional.of(new Arrival(dataSource, submission, versions.instant(submission)));
    }

    private void prepare() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            if (Database.of(connection) == Database.POSTGRESQL) {
                foundByTheirReferences(statement);
                asLoader(statement);
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("preparing to load", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * PostgreSQL has not looked at what comes in while it comes. By what it knew before it would read all of it for each
     * few thousand references, where an index has them.
     */
    private static void foundByTheirReferences(Statement statement) throws SQLException {
        statement.execute("set local enable_seqscan = off");
    }

    /** While a stranger's file is read, the connection may do no more than bring its facts in; to the transaction's end. */
    private static void asLoader(Statement statement) throws SQLException {
        try (ResultSet role = statement.executeQuery("select 1 from pg_roles where rolname = 'datahub_loader'"
                + " and pg_has_role(current_user, oid, 'member')")) {
            if (!role.next()) {
                return;
            }
        }
        statement.execute("set local role datahub_loader");
    }

    /** Judges what came in as a whole, and puts it in force or refuses it; in the transaction in which it came in. */
    public void finish(Arrival arrival, Feed feed, Progress progress) {
        Submission submission = arrival.submission();
        RepeatedRows repeated = new RepeatedRows(database, outcomes, issues);
        FactTables.of(feed).forEach(tables -> repeated.keepLast(arrival, tables));
        List<Issue> found = expectations.judge(arrival, feed);
        issues.add(submission.id(), found);
        if (found.stream().anyMatch(issue -> issue.severity() == Severity.MUST_FIX)) {
            refuse(arrival, feed);
        } else {
            new Replacement(database, submissions, versions, progress).replace(arrival, feed);
            issues.add(submission.id(), new RecordsKept(database).beside(submission, feed));
        }
    }

    /** Refuses what has come in so far; in the transaction in which it came in. What was in force before stays. */
    public void refuse(Arrival arrival, Feed feed, Refusal reason) {
        issues.add(arrival.submission().id(), reason.issues());
        refuse(arrival, feed);
    }

    private void refuse(Arrival arrival, Feed feed) {
        new TakingBack(database).of(arrival, feed);
        refuse(arrival.submission());
    }

    /** Refuses a submission of which nothing has come in. To be called in one transaction. */
    public void refuse(Submission submission, Refusal reason) {
        issues.add(submission.id(), reason.issues());
        refuse(submission);
    }

    private void refuse(Submission submission) {
        outcomes.holdLoaded(submission.id());
        submissions.finish(submission, Submission.State.REFUSED, clock.instant());
    }
}
