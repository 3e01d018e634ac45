package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import london.datahub.access.Role;
import london.datahub.issue.Refusal;
import london.datahub.job.SubmissionOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Broken, huge and hostile files get the same answers on a page as on the command line. */
class HostileUploadTest {
    private static final String FEED = "duty-to-notify";
    private static final String PERIOD = "2026-01..2026-01";
    private static final Map<String, String> FIELDS = Map.of("period", PERIOD, "purpose", "check");

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static PlainBrowser officer;

    @BeforeAll
    static void serve() {
        hub = RunningHub.serving(folder, RunningHub.AFTER_2025, Map.of("DATAHUB_LARGEST_FILE_MB", "1"));
        officer = new People(hub).in("E09000003", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    static Stream<Path> files() throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        Files.write(made.resolve("noise.xlsx"), noise);
        Files.write(made.resolve("empty.csv"), new byte[0]);
        Files.writeString(made.resolve("page.csv"), "<html><body><table><tr><td>1</td></tr></table></body></html>");
        Files.write(made.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 0});
        Files.writeString(made.resolve("formula.csv"), "=cmd|'/c calc'!A1,2\n3,4\n");
        Path samples = Path.of(System.getProperty("samples.dir", ""), "hostile");
        try (Stream<Path> own = Files.list(made);
                Stream<Path> given = Files.isDirectory(samples) ? Files.list(samples) : Stream.empty()) {
            return Stream.concat(own.sorted().toList().stream(), given.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_gets_the_answer_of_the_command_line(Path file) throws IOException {
        PlainBrowser.Page page =
                DeskTest.send(officer, FEED, FIELDS, file.getFileName().toString(), Files.readAllBytes(file));
        String words = HtmlUtils.htmlUnescape(page.body());
        try {
            SubmissionOutcome outcome = hub.submit(file, FEED, "E09000003", PERIOD);
            outcome.issueGroups().forEach(group -> assertThat(words).contains(group.message()));
        } catch (Refusal refusal) {
            assertThat(words).contains("othing was stored");
            for (String line : refusal.getMessage().split("\n")) {
                String start = line.contains(". ") ? line.substring(0, line.indexOf(". ")) : line;
                assertThat(words).contains(start);
            }
        }
        assertThat(words).doesNotContain("Exception", "at london.", "org.apache");
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_rests() throws IOException {
        byte[] large = new byte[3 << 20];
        PlainBrowser.Page page =
                DeskTest.submit(officer, officer.get("/desk/submit/" + FEED), FEED, FIELDS, "large.csv", large);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("the hub takes files of up to 1 MB");
        assertThat(folder.toFile()).isDirectoryNotContaining("glob:**large*");
    }

    @Test
    void a_form_that_says_less_than_it_sends_is_stopped_where_it_grows_too_large() throws IOException {
        PlainBrowser.Page form = officer.get("/desk/submit/" + FEED);
        byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + "x".repeat(2 << 20) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        // sent in pieces, so that no length is told
        var answer = officer.ask(java.net.http.HttpRequest.newBuilder(
                        officer.address("/desk/submit/" + FEED + "?_csrf=" + PlainBrowser.encoded(form.token())))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the hub takes files of up to 1 MB");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .noneMatch(file -> file.getParent().endsWith("uploads")
                            && file.toFile().length() > 1 << 20);
        }
    }
}
