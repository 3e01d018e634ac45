package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All 33 authorities send files while the manager, two workers, their connections, their clocks, the disk and PostgreSQL fail
 * by chance. At the end the warehouse is that of an undisturbed run. Longer: {@code -Dchaos.seconds=600}; other chances:
 * {@code -Dchaos.seed=2}, which repeats files and failures in their order, though not to the millisecond.
 */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class ChaosIT {
    private static final long SEED = Long.getLong("chaos.seed", 20211122);
    private static final long SECONDS = Long.getLong("chaos.seconds", 60);
    private static final int FULL_FROM_KB = 8;
    private static final int WORKERS = 2;
    private static final int HANG_SECONDS = 180;

    private enum Failure {
        WORKER_KILLED,
        MANAGER_KILLED,
        WORKER_STOPPED_BEYOND_ITS_LEASE,
        CONNECTIONS_BROKEN,
        DATABASE_RESTARTED,
        DISK_FULL
    }

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Failure, Integer> failures = new EnumMap<>(Failure.class);
    private final List<ChaosHub> workers = new ArrayList<>();
    private RestartableServer server;
    private HubSettings settings;
    private volatile ChaosHub manager;

    @Test
    void the_warehouse_is_that_of_an_undisturbed_run() throws Exception {
        server = new RestartableServer(folder);
        try {
            Map<String, List<String>> disturbed = disturbed();
            Map<String, List<String>> undisturbed = undisturbed();
            assertThat(disturbed.get("submission"))
                    .as("submissions without an end")
                    .noneMatch(submission -> submission.contains("received"));
            assertThat(disturbed.keySet()).isEqualTo(undisturbed.keySet());
            undisturbed.forEach((table, rows) -> assertThat(disturbed.get(table))
                    .as(table + ", seed " + SEED)
                    .isEqualTo(rows));
            assertThat(undisturbed.get("concern")).hasSizeGreaterThan(1000);
        } finally {
            for (ChaosHub worker : workers) {
                worker.kill();
            }
            if (manager != null) {
                manager.kill();
            }
            server.close();
        }
    }

    private List<ChaosAuthority> authorities;

    private Map<String, List<String>> disturbed() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        authorities = Boroughs.all().stream()
                .map(Borough::code)
                .map(code -> new ChaosAuthority(code, SEED, files))
                .toList();
        settings = hub("disturbed");
        begin();
        sendAll();
        return contents(settings);
    }

    private HubSettings hub(String name) {
        server.make(name);
        HubSettings made = server.settings(name, folder.resolve(name));
        try (RunningHub hub = RunningHub.of(made)) {
            authorities.forEach(authority -> hub.register(authority.code, authority.code, "authority"));
        }
        return made;
    }

    private void begin() throws IOException {
        manager = start("manager", 0);
        for (int i = 0; i < WORKERS; i++) {
            workers.add(start("worker", 0));
        }
    }

    private ChaosHub start(String role, int largestFileKb) throws IOException {
        return new ChaosHub(role, settings, random.nextLong(), largestFileKb);
    }

    private void sendAll() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        ExecutorService sending = Executors.newFixedThreadPool(authorities.size());
        List<Future<?>> all = new ArrayList<>();
        for (ChaosAuthority authority : authorities) {
            all.add(sending.submit(() -> {
                authority.send(this::answer, () -> System.nanoTime() < end);
                return null;
            }));
        }
        fail(end);
        for (Future<?> one : all) {
            answered(one);
        }
        sending.shutdown();
        while (!workers.stream().allMatch(ChaosHub::isReady)) {
            startAnewWhatEnded();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        tell();
        assertThat(failures).containsOnlyKeys(Failure.values());
        for (ChaosHub worker : workers) {
            assertThat(worker.end())
                    .as("the worker ends when it is asked to: " + worker.said())
                    .isEqualTo(143);
        }
        manager.kill();
    }

    private void answered(Future<?> sending) throws Exception {
        try {
            sending.get(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "An authority waits for its answer. Failures: " + failures + "; the manager said: "
                            + manager.said() + "; the workers: "
                            + workers.stream().map(ChaosHub::said).toList(),
                    e);
        }
    }

    private String answer(String organisation, String feed, String period, Path file) throws Exception {
        return manager.answer(organisation, feed, period, file);
    }

    /** Lets everything fail once, in a seeded order, and then goes on by chance. */
    private void fail(long end) throws Exception {
        List<Failure> all = new ArrayList<>(List.of(Failure.values()));
        Collections.shuffle(all, random);
        while (System.nanoTime() < end || !all.isEmpty()) {
            waitUntilReady();
            TimeUnit.MILLISECONDS.sleep(1500 + random.nextInt(3000));
            Failure next = all.isEmpty() ? Failure.values()[random.nextInt(Failure.values().length)] : all.remove(0);
            failures.merge(next, 1, Integer::sum);
            happen(next);
        }
    }

    private void waitUntilReady() throws Exception {
        while (!manager.isReady() || workers.stream().noneMatch(ChaosHub::isReady)) {
            startAnewWhatEnded();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    // A hub that finds no database when it begins ends, and whatever watches over it begins it anew.
    private void startAnewWhatEnded() {
        workers.replaceAll(worker -> worker.hasEnded() ? startAnew("worker") : worker);
        if (manager.hasEnded()) {
            manager = startAnew("manager");
        }
    }

    private ChaosHub startAnew(String role) {
        try {
            return start(role, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void happen(Failure failure) throws Exception {
        int one = random.nextInt(WORKERS);
        switch (failure) {
            case WORKER_KILLED -> {
                workers.get(one).kill();
                workers.set(one, start("worker", 0));
            }
            case MANAGER_KILLED -> manager(0);
            case WORKER_STOPPED_BEYOND_ITS_LEASE -> workers.get(one).stop(4);
            case CONNECTIONS_BROKEN -> server.breakConnections("disturbed", 0.7);
            case DATABASE_RESTARTED -> server.restart();
            case DISK_FULL -> {
                manager(FULL_FROM_KB);
                waitUntilReady();
                TimeUnit.SECONDS.sleep(3);
                manager(0);
            }
        }
    }

    private void manager(int largestFileKb) throws Exception {
        manager.kill();
        manager = start("manager", largestFileKb);
    }

    private void tell() {
        List<Double> seconds = authorities.stream()
                .flatMap(authority -> authority.sent().stream())
                .map(ChaosAuthority.Sent::seconds)
                .sorted()
                .toList();
        System.out.printf(
                "Chaos of seed %d: %d files of %d authorities answered, half within %.1f s, the slowest after %.1f s;"
                        + " %s.%n",
                SEED,
                seconds.size(),
                authorities.size(),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() - 1),
                failures);
    }

    private static Map<String, List<String>> contents(HubSettings of) {
        try (RunningHub hub = RunningHub.of(of)) {
            return new WarehouseContents(hub.sql()).read();
        }
    }

    /** The same files, each authority's in its order, by one process that nothing happens to. */
    private Map<String, List<String>> undisturbed() {
        HubSettings calm = hub("undisturbed");
        try (RunningHub hub = RunningHub.of(calm)) {
            for (ChaosAuthority authority : authorities) {
                authority
                        .sent()
                        .forEach(sent -> hub.submit(sent.file(), ChaosAuthority.FEED, authority.code, sent.period()));
            }
        }
        return contents(calm);
    }
}
