package london.datahub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to break the hub end in a stated outcome: read, or refused in words; see {@link HostileFiles}. */
class HostileFilesIT {
    private static final int FILES_OF_A_KIND = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private static byte[] good(String kind) throws IOException {
        return switch (kind) {
            case "xlsx" -> MadeFiles.xlsx();
            case "xlsb" -> MadeFiles.xlsb();
            case "xls" -> MadeFiles.xls();
            case "ods" -> MadeFiles.ods();
            default ->
                "Ref;Day;Count\n1;\"two\nlines\";3\n\u00e4;5;6\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static boolean isRead(byte[] bytes, String as) throws IOException {
        long start = System.nanoTime();
        try (LaidOutRows rows = new LaidOutRows(MadeFiles.file(bytes), MadeFeed.WITH_COUNTS)) {
            rows.forEachRemaining(row -> {});
            rows.notes();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).as(as).matches("(?s)[A-Z].*\\.").doesNotContain("Exception", "null");
            return false;
        } catch (RuntimeException | Error e) {
            return fail(as, e);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(as).isLessThan(LONGEST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xlsb", "xls", "ods", "csv"})
    void a_damaged_file_is_read_or_refused_in_words(String kind) throws IOException {
        byte[] good = good(kind);
        int read = 0;
        for (int seed = 0; seed < FILES_OF_A_KIND; seed++) {
            read += isRead(HostileFiles.damaged(good, new Random(seed)), kind + " " + seed) ? 1 : 0;
        }
        assertThat(read).isBetween(1, FILES_OF_A_KIND - 1);
    }

    @Test
    void a_workbook_with_a_damaged_part_is_read_or_refused_in_words() throws IOException {
        int read = 0;
        for (int seed = 0; seed < FILES_OF_A_KIND; seed++) {
            read += isRead(HostileFiles.damagedPart(new Random(seed)), "part " + seed) ? 1 : 0;
        }
        assertThat(read).isBetween(1, FILES_OF_A_KIND - 1);
    }

    /** In a program of its own, whose memory is as small as an office computer's, and which must leave nothing behind. */
    @Test
    void a_large_file_ends_in_time_and_in_little_memory() throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        HostileFiles.writeLarge(files);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                HostileFilesReader.class.getName()));
        try (Stream<Path> all = Files.list(files)) {
            all.sorted().map(Path::toString).forEach(command::add);
        }
        Process reader = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(10, TimeUnit.MINUTES)).isTrue();

        assertThat(reader.exitValue()).as(said).isZero();
        assertThat(said.lines())
                .hasSize(command.size() - 6)
                .allMatch(line -> line.matches("\\S+ \\d{1,5} ms (read \\d+ rows|refused: [A-Z].*\\.)"));
        assertThat(said.lines().map(line -> Long.parseLong(line.split(" ")[1])))
                .allMatch(ms -> ms < LONGEST.toMillis());
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }
}
