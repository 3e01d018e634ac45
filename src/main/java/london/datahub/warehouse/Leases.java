package london.datahub.warehouse;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives one process at a time the right to work on something. A lease is renewed while its holder lives and runs out
 * when it has died; nobody takes it earlier. Measured by the database's time, which is one for all machines, never by the
 * hub's movable clock.
 */
public final class Leases {
    private static final String FROM_NOW = "current_timestamp + cast(? as double precision) * interval '1' second";
    private static final int LONGEST = 120;

    private final JdbcClient database;
    private final Duration length;

    /** @param length how long a dead holder's lease still holds others off; renewed three times as often */
    public Leases(JdbcClient database, Duration length) {
        this.database = database;
        this.length = length;
    }

    /** A right that is held until it is closed. */
    public final class Lease implements AutoCloseable {
        private final String name;
        private final String holder;
        private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        });

        private Lease(String name, String holder) {
            this.name = name;
            this.holder = holder;
            long every = length.toMillis() / 3;
            renewal.scheduleAtFixedRate(this::renew, every, every, TimeUnit.MILLISECONDS);
        }

        /** A renewal that fails is tried again: an exception would end all later ones. */
        private void renew() {
            try {
                extend();
            } catch (DataAccessException e) {
                // two more come before the lease runs out
            }
        }

        private void extend() {
            database.sql("update warehouse.lease set expires_at = " + FROM_NOW + " where lease_name = ? and holder = ?")
                    .params(seconds(), name, holder)
                    .update();
        }

        /** Notes how far the work is, for other processes to read; on a thread of its own, outside any transaction. */
        public void reached(String stage) {
            renewal.execute(
                    () -> database.sql("update warehouse.lease set stage = ? where lease_name = ? and holder = ?")
                            .params(shortened(stage), name, holder)
                            .update());
        }

        private void awaitLastRenewal() {
            try {
                renewal.awaitTermination(length.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            // never interrupted: H2 closes its file when a thread is interrupted while it writes
            renewal.shutdown();
            awaitLastRenewal();
            database.sql("delete from warehouse.lease where lease_name = ? and holder = ?")
                    .params(name, holder)
                    .update();
        }
    }

    /** Takes the lease, or returns nothing where another holds it. */
    public Optional<Lease> tryTake(String name) {
        String holder = UUID.randomUUID().toString();
        database.sql("delete from warehouse.lease where (lease_name = ? and expires_at < current_timestamp)"
                        + " or expires_at < current_timestamp - interval '1' day")
                .param(name)
                .update();
        try {
            database.sql("insert into warehouse.lease (lease_name, holder, held_by, expires_at) values (?, ?, ?, "
                            + FROM_NOW + ")")
                    .params(name, holder, holder(), seconds())
                    .update();
            return Optional.of(new Lease(name, holder));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Takes the lease, waiting while another holds it. */
    public Lease take(String name) {
        while (true) {
            Optional<Lease> lease = tryTake(name);
            if (lease.isPresent()) {
                return lease.get();
            }
            pause();
        }
    }

    /** Returns how far the holder of a lease is; nothing where nobody holds it. */
    public Optional<String> stage(String name) {
        return database.sql("select stage from warehouse.lease where lease_name = ? and expires_at > current_timestamp")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** Tells whether any lease is held whose name begins so. */
    public boolean anyHeld(String beginning) {
        return database.sql("select count(*) from warehouse.lease where left(lease_name, ?) = ?"
                                + " and expires_at > current_timestamp")
                        .params(beginning.length(), beginning)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns this process for a person, as number@machine. */
    public static String holder() {
        return shortened(ManagementFactory.getRuntimeMXBean().getName());
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private double seconds() {
        return length.toMillis() / 1000.0;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a lease.", e);
        }
    }
}
