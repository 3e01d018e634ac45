package london.datahub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import london.datahub.secret.Envelope;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** All of access on one database, with a clock that the test moves. */
final class AccessDesk {
    static final KeyRing KEYS = KeyRing.of("test " + Base64.getEncoder().encodeToString(new byte[32]));
    static final String PASSWORD = "wombat-lantern-Tuesday-41";

    final MovedClock clock = new MovedClock();
    final Path anchor;
    final Organisations organisations;
    final Accounts accounts;
    final SignIns signIns;
    final OneTimeLinks links;
    final AuditTrail audit;
    final ApiKeys apiKeys;

    AccessDesk(TestDatabase database) {
        try {
            Path folder = Files.createTempDirectory("audit");
            anchor = folder.resolve("last");
            folder.toFile().deleteOnExit();
            anchor.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Rights rights = Rights.load();
        organisations = new Organisations(database.sql());
        accounts = new Accounts(database.sql(), rights);
        signIns = new SignIns(database.sql(), accounts, new Envelope(KEYS), clock);
        links = new OneTimeLinks(database.sql(), KEYS.oldest(), clock);
        apiKeys = new ApiKeys(database.sql(), organisations, rights, KEYS.oldest(), clock);
        audit = new AuditTrail(
                database.sql(), KEYS, new AuditAnchor(anchor), new JdbcTransactionManager(database.owner()), clock);
        organisations.register(new Organisation("E09000003", "Barnet", "authority"));
        organisations.register(new Organisation("HO", "Home Office", "home-office"));
        organisations.register(new Organisation("HUB", "Secretariat", "secretariat"));
    }

    Account account(String email, String organisation, Role... roles) {
        Account invited = accounts.invite(
                email, "A Person", organisations.named(organisation), Set.of(roles), "test", clock.instant());
        signIns.choosePassword(invited, PASSWORD);
        return accounts.get(invited.id());
    }

    /** A clock that stands until it is moved. */
    static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-01T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
