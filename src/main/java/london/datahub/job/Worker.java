package london.datahub.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import london.datahub.load.Progress;
import london.datahub.warehouse.Leases;
import london.datahub.warehouse.Word;

/**
 * Brings in what was received, beside other processes that do the same. It hears of what is new from PostgreSQL, and looks
 * every few seconds in case a word is lost.
 */
public final class Worker implements AutoCloseable {
    private static final String LEASE = "worker ";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Backlog backlog;
    private final Leases leases;
    private final Word received;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean closed;

    Worker(Backlog backlog, Leases leases, Word received) {
        this.backlog = backlog;
        this.leases = leases;
        this.received = received;
    }

    /** Tells whether any process is there to bring in what others receive. */
    static boolean isAnyThere(Leases leases) {
        return leases.anyHeld(LEASE);
    }

    /**
     * Brings in what waits now, and returns how many that were. What cannot be read here is left, never refused: this
     * machine may not see the folder that the hub keeps originals in.
     */
    public int once(Progress told) {
        return backlog.finish(backlog::canRead, told, stage -> {});
    }

    /** Goes on until it is closed. A database that is away for a while is waited for. */
    public void work(Progress told) {
        begun = true;
        try (Leases.Lease here = leases.take(LEASE + Leases.holder())) {
            while (!closed) {
                look(told);
            }
        } finally {
            ended.countDown();
        }
    }

    private void look(Progress told) {
        try {
            if (once(told) == 0) {
                received.await(BETWEEN_LOOKS);
            }
        } catch (RuntimeException e) {
            // the words of a driver can quote a row
            told.reached("the database could not be used (" + e.getClass().getSimpleName() + "); it is tried again");
            received.await(BETWEEN_LOOKS);
        }
    }

    /** Takes up nothing more, and waits for the submission under way: a thread that writes is never interrupted. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (begun) {
            ended.await();
        }
    }
}
