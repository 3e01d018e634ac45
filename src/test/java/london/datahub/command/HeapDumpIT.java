package london.datahub.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether names stay in memory after a file was encoded: a live dump of the process is searched for them. */
class HeapDumpIT {
    private static final List<String> MARKERS = List.of("Quetzalmarker", "Xylomarkera", "Wolfmarkerski");

    @TempDir
    Path folder;

    @Test
    void no_name_is_left_in_memory_once_a_file_is_encoded() throws Exception {
        Path people = folder.resolve("people.csv");
        StringBuilder rows = new StringBuilder("id,given,family,born\n");
        for (int i = 0; i < 300; i++) {
            String given = MARKERS.get(i % 3) + (char) ('a' + i % 20);
            String surname = MARKERS.get(i / 100) + (char) ('a' + i % 25);
            rows.append("%d,%s,%s,19%02d-03-%02d\n".formatted(i / 2, given, surname, i % 90, 1 + i % 28));
        }
        Files.writeString(people, rows);
        Path dump = folder.resolve("heap.hprof");
        run(dump, people);
        assertThat(holds(dump, HeapRun.KEPT))
                .as("the search finds what is alive")
                .isTrue();
        for (String marker : MARKERS) {
            assertThat(holds(dump, marker)).as("a name as written").isFalse();
            assertThat(holds(dump, marker.toLowerCase(Locale.ROOT)))
                    .as("a name as compared")
                    .isFalse();
        }
    }

    private static void run(Path dump, Path people) throws IOException, InterruptedException {
        String classpath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classpath,
                        HeapRun.class.getName(),
                        dump.toString(),
                        people.toString(),
                        "--truth",
                        "id",
                        "--map",
                        "given=given_name,family=surname,born=birth_date")
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
    }

    private static boolean holds(Path dump, String text) throws IOException {
        return Stream.of(ISO_8859_1, UTF_16BE, UTF_16LE).anyMatch(charset -> holds(dump, text, charset));
    }

    private static boolean holds(Path dump, String text, Charset charset) {
        byte[] wanted = text.getBytes(charset);
        try (FileChannel file = FileChannel.open(dump)) {
            ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            for (int at = 0; at <= bytes.limit() - wanted.length; at++) {
                if (bytes.get(at) == wanted[0] && bytes.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
