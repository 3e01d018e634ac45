package london.datahub.person;

import java.time.Instant;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which key of the ring persons are encoded with: the first, until {@code rekey} says another. */
public final class LinkageKey {
    private final JdbcClient database;
    private final KeyRing keys;

    public LinkageKey(JdbcClient database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    public Key inUse() {
        return database.sql("select key_id from warehouse.linkage_key order by since desc fetch first row only")
                .query(String.class)
                .optional()
                .map(keys::key)
                .orElseGet(keys::oldest);
    }

    /** Lets persons be encoded with another key from now on. */
    public void use(Key key, Instant since) {
        database.sql("insert into warehouse.linkage_key (key_id, since) values (?, ?)")
                .params(key.id(), Database.time(since))
                .update();
    }
}
