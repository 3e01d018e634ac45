package london.datahub.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import london.datahub.issue.Refusal;
import london.datahub.secret.Key;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links by which somebody chooses a password: each opens one account once, for a limited time. One without an account
 * makes the first administrator. Only keyed hashes of them are kept.
 */
public final class OneTimeLinks {
    private static final Duration HOLDS = Duration.ofDays(3);
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient database;
    private final Key key;
    private final Clock clock;

    public OneTimeLinks(JdbcClient database, Key key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What a link opens.
     *
     * @param account empty where it makes the first administrator
     */
    public record Opens(Optional<Long> account) {}

    /** Makes a link for an account; earlier ones of it open nothing from now on. */
    public String forAccount(Account account) {
        database.sql("update warehouse.one_time_link set used_at = ? where account_id = ? and used_at is null")
                .params(Database.time(clock.instant()), account.id())
                .update();
        return make(account.id());
    }

    /** Makes a link for whoever sets this hub up. */
    public String forTheFirst() {
        database.sql("update warehouse.one_time_link set used_at = ? where account_id is null and used_at is null")
                .param(Database.time(clock.instant()))
                .update();
        return make(null);
    }

    private String make(Long account) {
        byte[] chance = new byte[32];
        CHANCE.nextBytes(chance);
        String link = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        database.sql("insert into warehouse.one_time_link (link_token, account_id, expires_at) values (?, ?, ?)")
                .params(token(link), account, Database.time(clock.instant().plus(HOLDS)))
                .update();
        return link;
    }

    private String token(String link) {
        return key.token("one-time link", link);
    }

    /**
     * Returns what a link opens.
     *
     * @throws Refusal where it was used, is too old or never was
     */
    public Opens read(String link) {
        return database.sql("select account_id from warehouse.one_time_link where link_token = ? and used_at is null"
                        + " and expires_at > ?")
                .params(token(link), Database.time(clock.instant()))
                .query((row, n) ->
                        new Opens(Optional.ofNullable((Number) row.getObject(1)).map(Number::longValue)))
                .optional()
                .orElseThrow(OneTimeLinks::closed);
    }

    /**
     * Uses a link up.
     *
     * @throws Refusal where it was used, is too old or never was
     */
    public void use(String link) {
        int used = database.sql("update warehouse.one_time_link set used_at = ? where link_token = ?"
                        + " and used_at is null and expires_at > ?")
                .params(Database.time(clock.instant()), token(link), Database.time(clock.instant()))
                .update();
        if (used == 0) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.badInput(
                "This link was used already, or is too old.",
                "Ask the administrator of your organisation for a new one.");
    }
}
