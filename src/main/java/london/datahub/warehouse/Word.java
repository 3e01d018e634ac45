package london.datahub.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Hears what PostgreSQL tells whoever listens. A word that is said while nobody listens, or while the connection is broken,
 * is lost: whoever waits for one must look for itself now and then.
 */
public final class Word implements AutoCloseable {
    /** Something was received. */
    public static final String RECEIVED = "submission_received";

    private final DataSource database;
    private final String channel;
    private Connection listening;

    /** @param database connections to PostgreSQL; one of them is kept */
    public Word(DataSource database, String channel) {
        this.database = database;
        this.channel = channel;
    }

    /**
     * Waits for a word, and no longer than this; also where none can be heard. Does not wait where it only begins to listen,
     * since something may have been said before.
     */
    public synchronized void await(Duration atMost) {
        try {
            if (listening == null) {
                listening = database.getConnection();
                try (Statement statement = listening.createStatement()) {
                    statement.execute("listen " + channel);
                }
                return;
            }
            listening.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
        } catch (SQLException e) {
            close();
            pause(atMost);
        }
    }

    private static void pause(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (SQLException e) {
            // it is broken
        } finally {
            listening = null;
        }
    }
}
