package london.datahub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everybody did. Only added to: every entry is hashed together with the one before under a key that is not in the
 * database, and the last one's hash also lies beside the database, so that neither a changed, a missing nor a cut off
 * entry goes unseen.
 */
public final class AuditTrail {
    /** An outcome. */
    public static final String DONE = "done";

    public static final String FAILED = "failed";

    public static final String REFUSED = "refused";

    private static final int READ_AT_ONCE = 5_000;
    private static final String SELECT = "select entry_number, recorded_at, actor, organisation_code, action, subject,"
            + " outcome, key_id, entry_hash from warehouse.audit_entry ";

    private final JdbcClient database;
    private final KeyRing keys;
    private final AuditAnchor anchor;
    private final TransactionTemplate itsOwn;
    private final Clock clock;
    // one queue in this process; between processes the head's row is the lock
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReentrantLock noting = new ReentrantLock();
    private volatile Kept newest;
    private long noted = Long.MIN_VALUE;

    public AuditTrail(
            JdbcClient database,
            KeyRing keys,
            AuditAnchor anchor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.anchor = anchor;
        this.itsOwn = new TransactionTemplate(transactions);
        this.itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** An entry as it lies in the database. */
    record Kept(AuditEntry entry, String keyId, String hash) {}

    private record Head(long number, String hash) {}

    /** Adds an entry. It stays even where what it speaks of is rolled back. */
    public void record(String actor, String organisation, String action, String subject, String outcome) {
        turn.lock();
        Kept added;
        try {
            added = itsOwn.execute(status -> add(actor, organisation, action, subject, outcome));
            newest = added;
        } finally {
            turn.unlock();
        }
        note(added.entry().number());
    }

    // Entries that came while the anchor was written are noted together, by whoever is next.
    private void note(long number) {
        noting.lock();
        try {
            if (noted < number) {
                Kept last = newest;
                anchor.moveTo(last.entry().number(), last.hash());
                noted = last.entry().number();
            }
        } finally {
            noting.unlock();
        }
    }

    private Kept add(String actor, String organisation, String action, String subject, String outcome) {
        Head head = head(" for update");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(head.number() + 1, now, actor, organisation, action, cut(subject), outcome);
        Key key = keys.current();
        Kept kept = new Kept(entry, key.id(), hash(entry, head.hash(), key));
        database.sql("insert into warehouse.audit_entry (entry_number, recorded_at, actor, organisation_code, action,"
                        + " subject, outcome, key_id, entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        Database.time(now),
                        actor,
                        organisation,
                        action,
                        entry.subject(),
                        outcome,
                        kept.keyId(),
                        kept.hash())
                .update();
        database.sql("update warehouse.audit_head set entry_number = ?, entry_hash = ?")
                .params(entry.number(), kept.hash())
                .update();
        return kept;
    }

    private static String cut(String subject) {
        return subject.length() <= 300 ? subject : subject.substring(0, 300);
    }

    static String hash(AuditEntry entry, String hashBefore, Key key) {
        return key.token("audit trail", entry.text(hashBefore));
    }

    /** Returns entries, the newest first. */
    public List<AuditEntry> newest(int from, int count) {
        return database.sql(SELECT + "order by entry_number desc offset ? rows fetch next ? rows only")
                .params(from, count)
                .query((row, n) -> kept(row).entry())
                .list();
    }

    public long size() {
        return database.sql("select count(*) from warehouse.audit_entry")
                .query(Long.class)
                .single();
    }

    /** Gives every entry, the oldest first. */
    public void each(Consumer<AuditEntry> taker) {
        eachKept(kept -> taker.accept(kept.entry()));
    }

    private void eachKept(Consumer<Kept> taker) {
        long after = Long.MIN_VALUE;
        List<Kept> page;
        do {
            page = database.sql(SELECT + "where entry_number > ? order by entry_number fetch next " + READ_AT_ONCE
                            + " rows only")
                    .param(after)
                    .query((row, n) -> kept(row))
                    .list();
            page.forEach(taker);
            after = page.isEmpty() ? after : page.get(page.size() - 1).entry().number();
        } while (page.size() == READ_AT_ONCE);
    }

    /** Looks for the first place where the trail was tampered with; nothing where it is whole. */
    public Optional<String> tampering() {
        AuditVerification verification = new AuditVerification(keys, anchor.read());
        long last = head("").number();
        eachKept(verification::see);
        return verification.found(last);
    }

    private Head head(String lock) {
        return database.sql("select entry_number, entry_hash from warehouse.audit_head" + lock)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("entry_number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("organisation_code"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"));
        return new Kept(entry, row.getString("key_id"), row.getString("entry_hash"));
    }
}
