package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import london.datahub.demo.DemoOptions;
import london.datahub.load.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demonstration that is started again: it goes on where it was, and does nothing where it was at its end. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DemoAgainIT {
    private static final DemoOptions SMALL = new DemoOptions(11, 0.1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void a_second_start_duplicates_nothing(String database) throws IOException {
        MadeDemonstration made = MadeDemonstration.on(database);

        assertThat(made.printed(2)).contains("The demonstration was made before; nothing is done twice.");
        assertThat(made.counts()).isEqualTo(made.countsAfterFirst);
        assertThat(made.countsAfterFirst)
                .containsEntry("warehouse.submission", files(made))
                .containsEntry("warehouse.release", 4L);
    }

    private static long files(MadeDemonstration made) throws IOException {
        try (Stream<Path> files = Files.list(made.data().resolve("demo/files"))) {
            return files.count();
        }
    }

    @Test
    void one_that_was_stopped_three_times_ends_as_an_undisturbed_one() {
        make("undisturbed", words -> {}, stage -> {});

        stopped(words -> {}, new StopAt("brought in", 10));
        stopped(DemoAgainIT::stopAtTheFirstRelease, stage -> {});
        stopped(words -> {}, new StopAt("about to commit", 20));
        make("stopped", words -> {}, stage -> {});

        Map<String, List<String>> expected = everything("undisturbed");
        Map<String, List<String>> found = everything("stopped");
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
    }

    private static final class Stopped extends RuntimeException {}

    private static void stopAtTheFirstRelease(String words) {
        if (words.startsWith("Release 1")) {
            throw new Stopped();
        }
    }

    private static final class StopAt implements Progress {
        private final String where;
        private int left;

        StopAt(String where, int times) {
            this.where = where;
            this.left = times;
        }

        @Override
        public void reached(String stage) {
            if (stage.startsWith(where) && --left == 0) {
                throw new Stopped();
            }
        }
    }

    private void stopped(Consumer<String> say, Progress progress) {
        assertThatThrownBy(() -> make("stopped", say, progress)).hasStackTraceContaining("Stopped");
    }

    private void make(String name, Consumer<String> say, Progress progress) {
        DemoFolder files = new DemoFolder(folder.resolve(name).resolve("demo"), SMALL);
        try (DemoHub hub = new DemoHub(RunningHub.h2(folder.resolve(name)))) {
            new DemoRun(hub.context, hub.clock, files, say, progress).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of every table but Spring Batch's own and what is random: where originals lie, and their keys. */
    private Map<String, List<String>> everything(String name) {
        try (DemoHub hub = new DemoHub(RunningHub.h2(folder.resolve(name)))) {
            JdbcClient sql = hub.sql();
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : DatabaseScan.tables(sql)) {
                if (!table.matches("public\\..*|warehouse\\.(original|lease)")) {
                    rows.put(
                            table,
                            sql.sql("select * from " + table).query().listOfRows().stream()
                                    .map(row -> row.values().toString())
                                    .sorted()
                                    .toList());
                }
            }
            return rows;
        }
    }
}
