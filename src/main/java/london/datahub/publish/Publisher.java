package london.datahub.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import london.datahub.warehouse.Leases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes drafts of all published tables and releases them. A draft and a release each come about in one transaction:
 * whatever goes wrong, the last release stands and nothing of the new one is seen.
 */
public final class Publisher {
    private static final String LEASE = "publication";

    private final DataSource warehouse;
    private final Leases leases;
    private final Clock clock;
    private final Feeds feeds;
    private final CuratedViews curated;
    private final TableDefinitions tables;
    private final TransactionTemplate transaction;

    /** @param warehouse connections of the owner, who may do everything */
    public Publisher(
            DataSource warehouse,
            Leases leases,
            Clock clock,
            Feeds feeds,
            CuratedViews curated,
            TableDefinitions tables) {
        this.warehouse = warehouse;
        this.leases = leases;
        this.clock = clock;
        this.feeds = feeds;
        this.curated = curated;
        this.tables = tables;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(warehouse));
        tables.all().forEach(this::checkSources);
    }

    // What a table says of its sources decides whether it is protected, so its SQL must agree.
    private void checkSources(TableDefinition table) {
        Set<String> unnamed = new TreeSet<>(curated.feedsIn(table.sql()));
        unnamed.removeAll(table.from());
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("sql/published/" + table.name() + ".yml: its SQL also reads "
                    + String.join(", ", unnamed) + "; name it under \"from\".");
        }
    }

    /**
     * Makes a draft from the facts as they were known at a moment.
     *
     * @return its number, to be approved
     * @throws Refusal for an audience that nothing is published for, and for a moment that has not come
     */
    public int draft(Instant asAt, String audience) {
        return draft(asAt, audience, Optional.empty());
    }

    /**
     * Makes a draft, and keeps who made it: somebody else has to approve it.
     *
     * @param maker the person's name; nobody where a schedule made it
     */
    public int draft(Instant asAt, String audience, Optional<String> maker) {
        Moment moment = new Moment(asAt, Audience.publishable(audience));
        if (asAt.isAfter(clock.instant())) {
            throw Refusal.badInput("What will be known on that day is not known yet.", "Give today or an earlier day.");
        }
        try (Leases.Lease lease = leases.take(LEASE)) {
            new ReferenceTables(warehouse, feeds).rebuild(moment.day());
            curated.rebuild(warehouse, moment);
            tables.of(moment.audience()).forEach(new RealTables(warehouse, moment)::prepare);
            return transaction.execute(status -> fill(moment, maker));
        }
    }

    private int fill(Moment moment, Optional<String> maker) {
        var database = new JdbcTemplate(warehouse);
        int release =
                database.queryForObject("select coalesce(max(release), 0) + 1 from warehouse.release", Integer.class);
        database.update(
                "insert into warehouse.release (release, as_at, audience, state, made_at, made_by)"
                        + " values (?, ?, ?, 'draft', ?, ?)",
                release,
                Database.time(moment.asAt()),
                moment.audience().word(),
                Database.time(clock.instant()),
                maker.orElse(null));
        new Drafting(warehouse, feeds, tables, moment, release).fill();
        return release;
    }

    /**
     * Approves a draft and publishes it at once. From then on it never changes.
     *
     * @param approver the name of the person who answers for it
     * @throws Refusal where it may not be approved
     */
    public void approve(int number, String approver) {
        approve(number, approver, clock.instant());
    }

    /**
     * Approves a draft, to be published when its time has come.
     *
     * @throws Refusal where it was released before, a later one was, its maker approves it, or another release was
     *     approved that the attack on it did not know of
     */
    public void approve(int number, String approver, Instant publishAt) {
        String name = Answering.named(approver);
        try (Leases.Lease lease = leases.take(LEASE)) {
            Releases releases = new Releases(warehouse);
            Release draft = releases.numbered(number);
            Answering.check(draft, name, releases.list());
            transaction.executeWithoutResult(
                    status -> new Approval(warehouse, draft).approve(name, clock.instant(), publishAt));
            publishDue();
        }
    }

    /**
     * Publishes every approved release whose time has come.
     *
     * @return their numbers
     */
    public List<Integer> releaseDue() {
        try (Leases.Lease lease = leases.take(LEASE)) {
            return publishDue();
        }
    }

    private List<Integer> publishDue() {
        List<Integer> published = new ArrayList<>();
        Releases releases = new Releases(warehouse);
        Optional<Release> due = Approval.due(releases.list(), clock.instant());
        while (due.isPresent()) {
            Approval approval = new Approval(warehouse, due.get());
            transaction.executeWithoutResult(status -> approval.publish(clock.instant()));
            published.add(due.get().number());
            due = Approval.due(releases.list(), clock.instant());
        }
        return published;
    }

    /**
     * Withdraws a release: its figures are shown no more, its note is. What was seen stays known for ever.
     *
     * @param note why, for its readers
     * @throws Refusal where it is not published
     */
    public void withdraw(int number, String by, String note) {
        String name = Answering.named(by);
        if (note == null || note.isBlank() || note.strip().length() > 1000) {
            throw Refusal.badInput("A withdrawal needs a note for the readers.", "Say why with --note.");
        }
        try (Leases.Lease lease = leases.take(LEASE)) {
            Release release = new Releases(warehouse).numbered(number);
            if (release.state() != Release.State.RELEASED) {
                throw Refusal.againstARule(
                        "Release " + number + " is not published.", "Only what is published can be withdrawn.");
            }
            transaction.executeWithoutResult(
                    status -> new Approval(warehouse, release).withdraw(name, note.strip(), clock.instant()));
        }
    }

    /**
     * Puts a person on the list of those who may see an approved release before it is published.
     *
     * @throws Refusal where it is not approved, or published already
     */
    public void admitEarly(int number, String person, String by) {
        Release release = new Releases(warehouse).numbered(number);
        if (release.state() != Release.State.APPROVED) {
            throw Refusal.againstARule(
                    "Release " + number + " is not waiting to be published.",
                    "Approve it with a time first; early readers are named between approval and publication.");
        }
        new EarlyReaders(warehouse).add(number, Answering.named(person), Answering.named(by), clock.instant());
    }
}
