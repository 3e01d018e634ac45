package london.datahub.command;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole demonstration as a person makes it, by the command and in a process of its own; and the command once more.
 * Made once on each database, both at the same time, for all tests that only look at it. (Two hubs in one process cannot
 * take files in at the same time: Spring Batch would mix up executions of the same number.)
 */
final class MadeDemonstration {
    private static final Map<String, CompletableFuture<MadeDemonstration>> MADE =
            Map.of("H2", making("H2", 7), "PostgreSQL", making("PostgreSQL", 42));

    final HubSettings settings;
    final long seed;
    private final Path folder;
    private final List<String> temporaryFiles = new ArrayList<>();
    private WatchService watch;
    private Process process;
    private int starts;
    private SingleConnectionDataSource kept;
    Map<String, Long> countsAfterFirst;
    Map<String, Long> countsAfterSecond;
    Map<String, Set<String>> foundInServerFiles = Map.of();

    private MadeDemonstration(String database, long seed) throws IOException {
        this.seed = seed;
        this.folder = Files.createTempDirectory("made-demonstration");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        Files.createDirectories(temporary());
        Path data = folder.resolve("data");
        settings = database.equals("H2") ? new HubSettings(data, Map.of()) : RunningHub.postgresql(data);
    }

    /** Begins to make both, so that they are ready sooner. */
    static void begin() {
        MADE.size();
    }

    /** Waits for both; to be called before an identifier is brought into a database in clear. */
    static void finishBoth() {
        MADE.values().forEach(CompletableFuture::join);
    }

    static MadeDemonstration on(String database) {
        return MADE.get(database).join();
    }

    private static CompletableFuture<MadeDemonstration> making(String database, long seed) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        MadeDemonstration made = new MadeDemonstration(database, seed);
                        made.start();
                        made.finish();
                        made.countsAfterFirst = made.counts();
                        made.start();
                        made.finish();
                        made.countsAfterSecond = made.counts();
                        return made;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                },
                work -> new Thread(work, database).start());
    }

    private void start() throws IOException {
        watch = temporary().getFileSystem().newWatchService();
        temporary().register(watch, ENTRY_CREATE);
        starts++;
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("java.class.path"),
                DataHub.class.getName(),
                "demo",
                "--no-serve",
                "--seed",
                String.valueOf(seed),
                "--data-dir",
                settings.dataDir().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATAHUB_"));
        builder.environment().putAll(settings.environment());
        process = builder.redirectErrorStream(true)
                .redirectOutput(printedFile(starts).toFile())
                .start();
    }

    private void finish() throws IOException, InterruptedException {
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        for (WatchKey key = watch.poll(); key != null; key = watch.poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                temporaryFiles.add(String.valueOf(event.context()));
            }
        }
        watch.close();
        if (process.waitFor() != 0) {
            throw new AssertionError("The demonstration failed: " + printed(starts));
        }
    }

    private Path printedFile(int start) {
        return folder.resolve("printed-" + start + ".txt");
    }

    /** Returns everything that the process of the first or the second start printed and logged. */
    String printed(int start) throws IOException {
        return Files.readString(printedFile(start));
    }

    Truth truth() throws IOException {
        return Truth.of(data().resolve("demo"));
    }

    Identifiers identifiers() throws IOException {
        return Identifiers.of(truth());
    }

    Path data() {
        return settings.dataDir();
    }

    /** The folder that the processes had for temporary files. */
    Path temporary() {
        return folder.resolve("temporary");
    }

    /** Returns the names of all temporary files that came into being, also of those that are gone. */
    List<String> temporaryFiles() {
        return List.copyOf(temporaryFiles);
    }

    /** Returns the database over a connection that is kept: H2 opens its file anew for every first one. */
    synchronized JdbcClient sql() {
        if (kept == null) {
            kept = connection();
        }
        return JdbcClient.create(kept);
    }

    private SingleConnectionDataSource connection() {
        return new SingleConnectionDataSource(
                settings.databaseUrl(), settings.databaseUser(), settings.databasePassword(settings.keys()), true);
    }

    /** Returns how many rows every table has. */
    private Map<String, Long> counts() {
        SingleConnectionDataSource once = connection();
        try {
            JdbcClient sql = JdbcClient.create(once);
            Map<String, Long> counts = new TreeMap<>();
            for (String table : DatabaseScan.tables(sql)) {
                counts.put(
                        table,
                        sql.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
            return counts;
        } finally {
            once.destroy();
        }
    }
}
