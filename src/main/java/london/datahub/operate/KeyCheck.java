package london.datahub.operate;

import java.util.List;
import java.util.function.Supplier;
import london.datahub.issue.Refusal;
import london.datahub.secret.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the key can be read as it is now, and opens everything that was locked. */
public final class KeyCheck implements Check {
    private static final String USED = "select key_id from warehouse.submission union"
            + " select master_key_id from warehouse.original order by 1";

    private final Supplier<KeyRing> reading;
    private final JdbcClient database;

    /** @param reading reads the key ring anew: one that was lost while the hub runs would show at the next start only */
    public KeyCheck(Supplier<KeyRing> reading, JdbcClient database) {
        this.reading = reading;
        this.database = database;
    }

    @Override
    public List<Finding> look() {
        try {
            KeyRing keys = reading.get();
            database.sql(USED).query(String.class).list().forEach(keys::key);
            return List.of(
                    Finding.well("key", "The key " + keys.current().id() + " is in use and opens what was locked."));
        } catch (Refusal e) {
            return List.of(Finding.wrong(
                    "key",
                    "The key cannot be used. " + e.getMessage(),
                    "put the key ring back from its copy in the safe before the hub is stopped: without it, it does"
                            + " not start again."));
        }
    }
}
