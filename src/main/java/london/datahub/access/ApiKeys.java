package london.datahub.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import london.datahub.issue.Refusal;
import london.datahub.secret.Key;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Keys by which programs of an organisation read published tables; a key can do nothing else. Shown once, kept hashed. */
public final class ApiKeys {
    private static final Duration HOLDS = Duration.ofDays(365);
    private static final String PREFIX = "hub_";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String SELECT =
            "select api_key_id, organisation_code, label, made_by, made_at, expires_at, ended_at from warehouse.api_key ";

    private final JdbcClient database;
    private final Organisations organisations;
    private final Rights rights;
    private final Key key;
    private final Clock clock;

    public ApiKeys(JdbcClient database, Organisations organisations, Rights rights, Key key, Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.rights = rights;
        this.key = key;
        this.clock = clock;
    }

    /** A key without its secret. */
    public record ApiKey(
            long id,
            String organisation,
            String label,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> endedAt) {}

    /** A key's secret, told this once. */
    public record Made(long id, String secret) {}

    /** Makes a key that holds for a year. */
    public Made make(Organisation organisation, String label, String by) {
        if (label.isBlank() || label.length() > 100) {
            throw Refusal.badInput("The key needs a name of up to 100 letters.", "Say which program uses it.");
        }
        byte[] chance = new byte[32];
        CHANCE.nextBytes(chance);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        Instant now = clock.instant();
        var keys = new GeneratedKeyHolder();
        database.sql("insert into warehouse.api_key (key_token, organisation_code, label, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        token(secret),
                        organisation.code(),
                        label.strip(),
                        by,
                        Database.time(now),
                        Database.time(now.plus(HOLDS)))
                .update(keys, "api_key_id");
        return new Made(keys.getKey().longValue(), secret);
    }

    private String token(String secret) {
        return key.token("api key", secret);
    }

    /** Ends a key at once. */
    public void end(long id, String by) {
        database.sql(
                        "update warehouse.api_key set ended_by = ?, ended_at = ? where api_key_id = ? and ended_at is null")
                .params(by, Database.time(clock.instant()), id)
                .update();
    }

    public Optional<ApiKey> find(long id) {
        return database.sql(SELECT + "where api_key_id = ?")
                .param(id)
                .query(ApiKeys::read)
                .optional();
    }

    public List<ApiKey> all() {
        return database.sql(SELECT + "order by organisation_code, api_key_id")
                .query(ApiKeys::read)
                .list();
    }

    /** Returns the key of that secret, where it holds. */
    public Optional<ApiKey> bySecret(String secret) {
        return database.sql(SELECT + "where key_token = ? and ended_at is null and expires_at > ?")
                .params(token(secret), Database.time(clock.instant()))
                .query(ApiKeys::read)
                .optional();
    }

    /** Returns what a key may read: what an analyst of its organisation may. */
    public Set<Right> rights(ApiKey apiKey) {
        String kind = organisations.named(apiKey.organisation()).kind();
        Set<Right> read = new java.util.HashSet<>(rights.of(Set.of(Role.ANALYST), kind));
        read.retainAll(Set.of(Right.READ_PUBLIC, Right.READ_PARTNER));
        return read;
    }

    private static ApiKey read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new ApiKey(
                row.getLong("api_key_id"),
                row.getString("organisation_code"),
                row.getString("label"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Accounts.instant(row, "ended_at"));
    }
}
