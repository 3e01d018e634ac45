package london.datahub.publish;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        Moment moment = new Moment(asAt, Audience.publishable(audience));
        if (asAt.isAfter(clock.instant())) {
            throw Refusal.badInput("What will be known on that day is not known yet.", "Give today or an earlier day.");
        }
        try (Leases.Lease lease = leases.take(LEASE)) {
            new ReferenceTables(warehouse, feeds).rebuild(moment.day());
            curated.rebuild(warehouse, moment);
            tables.of(moment.audience()).forEach(table -> new RealTable(warehouse, table).prepare(moment));
            return transaction.execute(status -> fill(moment));
        }
    }

    private int fill(Moment moment) {
        var database = new JdbcTemplate(warehouse);
        int release =
                database.queryForObject("select coalesce(max(release), 0) + 1 from warehouse.release", Integer.class);
        database.update(
                "insert into warehouse.release (release, as_at, audience, state, made_at) values (?, ?, ?, 'draft', ?)",
                release,
                Database.time(moment.asAt()),
                moment.audience().word(),
                Database.time(clock.instant()));
        var catalogue = new Catalogue(warehouse, feeds, tables, release);
        for (TableDefinition table : tables.of(moment.audience())) {
            var draft = new DraftTable(warehouse, table, release);
            draft.fill(moment);
            draft.protect(table.audiences().get(moment.audience()));
            catalogue.add(table, draft.rows());
        }
        return release;
    }

    /**
     * Releases a draft. From then on it never changes.
     *
     * @param approver the name of the person who answers for it
     * @throws Refusal where it was released before, or a later one was
     */
    public void approve(int number, String approver) {
        if (approver == null || approver.isBlank() || approver.strip().length() > 100) {
            throw Refusal.badInput(
                    "A release needs the name of who approves it, in at most 100 letters.", "Give the name with --by.");
        }
        try (Leases.Lease lease = leases.take(LEASE)) {
            Release draft = approvable(number);
            Approval approval = new Approval(warehouse, draft);
            transaction.executeWithoutResult(status -> approval.release(approver.strip(), clock.instant()));
        }
    }

    private Release approvable(int number) {
        List<Release> all = new Releases(warehouse).list();
        Release draft = new Releases(warehouse).numbered(number);
        if (draft.state() == Release.State.RELEASED) {
            throw Refusal.againstARule("Release " + number + " was released before.", "A release never changes.");
        }
        all.stream()
                .filter(other -> other.audience() == draft.audience())
                .filter(other -> other.state() == Release.State.RELEASED && other.number() > number)
                .findFirst()
                .ifPresent(newer -> {
                    throw Refusal.againstARule(
                            "Release " + newer.number() + " is newer than " + number + " and was released already.",
                            "Make a new draft with publish and approve that.");
                });
        return draft;
    }
}
