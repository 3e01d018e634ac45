package london.datahub.schedule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks every few seconds what is due and has it run. Any number of processes may do so. */
public final class Scheduler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 60;

    private final Schedule schedule;
    private final JobRunner runner;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Scheduler::thread);
    private volatile boolean closed;
    private final ExecutorService work = Executors.newFixedThreadPool(AT_ONCE, Scheduler::thread);

    public Scheduler(Schedule schedule, JobRunner runner) {
        this.schedule = schedule;
        this.runner = runner;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "schedule");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look; jobs run on threads of their own. */
    public void start(long everySeconds) {
        watch.scheduleWithFixedDelay(this::lookWithoutFailing, 0, everySeconds, TimeUnit.SECONDS);
    }

    /** A failure would end all later looks. */
    private void lookWithoutFailing() {
        try {
            look(work);
        } catch (RuntimeException e) {
            LOG.error(
                    "The schedule could not be looked at: {}. It is tried again.",
                    e.getClass().getSimpleName());
        }
    }

    /** Looks once, and hands what is due to whoever works. */
    void look(Executor worker) {
        for (ScheduledJob job : schedule.jobs()) {
            if (runner.needsAttention(job) && underWay.add(job.name())) {
                worker.execute(() -> run(job));
            }
        }
    }

    private void run(ScheduledJob job) {
        try {
            if (!closed) {
                runner.runDue(job);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "The job {} could not be begun or ended: {}.",
                    job.name(),
                    e.getClass().getSimpleName());
        } finally {
            underWay.remove(job.name());
        }
    }

    /** Starts nothing more and waits a while for what runs; what is cut off then is done again by the next process. */
    @Override
    public void close() {
        closed = true;
        watch.shutdown();
        work.shutdown();
        try {
            // never interrupted: H2 closes its file when a thread is interrupted while it writes
            work.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
