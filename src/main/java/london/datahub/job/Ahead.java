package london.datahub.job;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Has things made on a thread of its own, a few ahead of who takes them, in order. What fails there fails for the taker,
 * after everything that was made before.
 */
final class Ahead<T> implements AutoCloseable {
    private static final int MOST = 4;
    private static final long PAUSE_MILLIS = 100;

    /** One thing made; or the end, with what went wrong where something did. */
    private record Made<T>(T thing, Throwable failure) {}

    private final BlockingQueue<Made<T>> made = new ArrayBlockingQueue<>(MOST);
    private final Thread thread;
    private volatile boolean closed;

    /** @param making gives one thing after the other, and null at the end */
    Ahead(String name, Supplier<T> making) {
        thread = new Thread(() -> make(making), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void make(Supplier<T> making) {
        T thing = null;
        do {
            Throwable failure = null;
            try {
                thing = making.get();
            } catch (RuntimeException | Error e) {
                thing = null;
                failure = e;
            }
            put(new Made<>(thing, failure));
        } while (thing != null && !closed);
    }

    private void put(Made<T> next) {
        try {
            while (!closed && !made.offer(next, PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                // the taker is slower
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Returns the next thing, waiting for it; nothing at the end, and nothing ever after. */
    Optional<T> next() {
        try {
            Made<T> next = made.take();
            if (next.thing() == null) {
                made.add(next);
                rethrow(next.failure());
            }
            return Optional.ofNullable(next.thing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the next rows.", e);
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    /** Makes nothing more, and waits until what is being made is done. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
