package london.datahub.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import london.datahub.issue.Refusal;
import london.datahub.secret.Envelope;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords (Argon2id) and one-time codes. Five wrong ones in a row lock the account for a quarter of an hour; an address
 * that is not known takes as long to refuse as one that is.
 */
public final class SignIns {
    private static final int ATTEMPTS = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);
    // at least what OWASP's password storage cheat sheet asks for: 19 MiB, 2 passes, 1 lane
    private static final Argon2PasswordEncoder ARGON2ID = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private static final String NOBODYS = ARGON2ID.encode("the password of nobody");
    // each takes 19 MiB while it lasts
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    private final JdbcClient database;
    private final Accounts accounts;
    private final Envelope envelope;
    private final Clock clock;

    public SignIns(JdbcClient database, Accounts accounts, Envelope envelope, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Returns the account of who knows its password; nothing where the password is wrong or the account is locked. */
    public Optional<Account> byPassword(String email, String password) {
        Optional<Account> account =
                accounts.byEmail(email).filter(known -> known.state() == Account.State.ACTIVE && attempt(known));
        String hash = account.flatMap(this::hash).orElse(NOBODYS);
        boolean right = matches(password, hash) && !hash.equals(NOBODYS);
        if (right) {
            account.ifPresent(this::forgetFailures);
        }
        return account.filter(known -> right);
    }

    private static boolean matches(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return password.length() <= 1000 && ARGON2ID.matches(password, hash);
        } finally {
            AT_ONCE.release();
        }
    }

    private Optional<String> hash(Account account) {
        return database.sql("select password_hash from warehouse.account where account_id = ?")
                .param(account.id())
                .query(String.class)
                .optional();
    }

    /** Counts an attempt before it is judged, so that many at once are not more than five. */
    private boolean attempt(Account account) {
        Instant now = clock.instant();
        int counted = database.sql("update warehouse.account set failures = failures + 1 where account_id = ?"
                        + " and (locked_until is null or locked_until <= ?)")
                .params(account.id(), Database.time(now))
                .update();
        int failures = database.sql("select failures from warehouse.account where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single();
        if (counted == 1 && failures >= ATTEMPTS) {
            database.sql("update warehouse.account set failures = 0, locked_until = ? where account_id = ?")
                    .params(Database.time(now.plus(LOCKED)), account.id())
                    .update();
        }
        return counted == 1 && failures <= ATTEMPTS;
    }

    private void forgetFailures(Account account) {
        database.sql("update warehouse.account set failures = 0, locked_until = null where account_id = ?")
                .param(account.id())
                .update();
    }

    /** Tells whether a code is right; each is taken once. */
    public boolean byCode(Account account, String code) {
        if (!attempt(account)) {
            return false;
        }
        OptionalLong step = secret(account)
                .map(secret -> TimeCode.accepted(secret.bytes(), code, clock.instant(), lastStep(account)))
                .orElse(OptionalLong.empty());
        return step.isPresent() && use(account, step.getAsLong());
    }

    private boolean use(Account account, long step) {
        return database.sql("update warehouse.account set last_code_step = ?, failures = 0, locked_until = null"
                                + " where account_id = ? and last_code_step < ?")
                        .params(step, account.id(), step)
                        .update()
                == 1;
    }

    private Optional<CodeSecret> secret(Account account) {
        return database.sql("select code_secret from warehouse.account where account_id = ?")
                .param(account.id())
                .query(String.class)
                .optional()
                .map(text -> CodeSecret.opened(text, envelope, account.id()));
    }

    private long lastStep(Account account) {
        return database.sql("select last_code_step from warehouse.account where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    /** Makes what an account's owner puts into an authenticator app; it counts once a code of it was given. */
    public CodeSecret freshSecret() {
        return CodeSecret.fresh();
    }

    /** Keeps a secret whose owner shows with a code that the app has it; tells whether the code was right. */
    public boolean confirm(Account account, CodeSecret secret, String code) {
        OptionalLong step = TimeCode.accepted(secret.bytes(), code, clock.instant(), 0);
        step.ifPresent(used -> database.sql("update warehouse.account set code_secret = ?, last_code_step = ?,"
                        + " failures = 0 where account_id = ?")
                .params(secret.sealed(envelope, account.id()), used, account.id())
                .update());
        return step.isPresent();
    }

    /**
     * Sets the password, and opens the account where it waited for its owner.
     *
     * @throws Refusal where the password is not good enough
     */
    public void choosePassword(Account account, String password) {
        PasswordRule.check(password, account);
        int changed = database.sql("update warehouse.account set password_hash = ?, state = 'active', failures = 0,"
                        + " locked_until = null, epoch = epoch + 1 where account_id = ? and state <> 'closed'")
                .params(ARGON2ID.encode(password), account.id())
                .update();
        if (changed == 0) {
            throw Refusal.againstARule("This account is closed.", "Ask your administrator.");
        }
    }

    /** Opens an account whose owner signs in elsewhere. */
    public void open(Account account) {
        database.sql("update warehouse.account set state = 'active' where account_id = ? and state = 'invited'")
                .param(account.id())
                .update();
    }

    /** Takes password and second factor away: the owner makes new ones by a link. */
    public void reset(Account account) {
        database.sql("update warehouse.account set password_hash = null, code_secret = null, failures = 0,"
                        + " locked_until = null, epoch = epoch + 1 where account_id = ?")
                .param(account.id())
                .update();
    }

    /** Lets an account of a demonstration come in without a second factor. */
    public void waiveCode(Account account) {
        database.sql("update warehouse.account set code_waived = true where account_id = ?")
                .param(account.id())
                .update();
    }

    public void note(Account account) {
        database.sql("update warehouse.account set signed_in_at = ? where account_id = ?")
                .params(Database.time(clock.instant()), account.id())
                .update();
    }
}
