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
import java.util.ArrayList;
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
        run(HeapRun.class, dump, people, "--truth", "id", "--map", "given=given_name,family=surname,born=birth_date");
        assertNoName(dump);
    }

    @Test
    void no_name_is_left_in_memory_of_a_hub_that_took_a_list_in_and_linked_it() throws Exception {
        Path list = folder.resolve("list.csv");
        StringBuilder rows = new StringBuilder("Case Reference,Person ID,Service,Concern Date,Given Name,Surname,DOB,"
                + "Gender,Nationality,Exploitation Type,Consent,NRM Reference\n");
        for (int i = 0; i < 300; i++) {
            String given = MARKERS.get(i % 3) + (char) ('a' + i % 20);
            String surname = MARKERS.get(i / 100) + (char) ('a' + i % 25);
            rows.append("SC%d,PR%d,Adults,2021-05-%02d,%s,%s,19%02d-03-%02d,Male,Albanian,Labour,Yes,\n"
                    .formatted(1000 + i, 2000 + i / 2, 1 + i % 28, given, surname, 10 + i % 80, 1 + i % 28));
        }
        Files.writeString(list, rows);
        Path dump = folder.resolve("heap.hprof");
        String said = run(HeapSubmitRun.class, dump, folder.resolve("data"), list.toString());
        assertThat(said).contains("linked 300");
        assertNoName(dump);
    }

    private static void assertNoName(Path dump) throws IOException {
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

    private static String run(Class<?> program, Path dump, Path path, String... others)
            throws IOException, InterruptedException {
        String classpath = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp", classpath));
        command.addAll(List.of(program.getName(), dump.toString(), path.toString()));
        command.addAll(List.of(others));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
        return said;
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
