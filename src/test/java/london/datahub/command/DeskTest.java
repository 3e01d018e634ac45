package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officers do in a browser without JavaScript, from choosing a return to taking it back. */
class DeskTest {
    private static final String FEED = "duty-to-notify";
    private static final String HEAD = "Reference,Date of Notification,Nationality,Borough,Exploitation Types\n";

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static People people;
    private static PlainBrowser barnet;
    private static PlainBrowser colleague;
    private static PlainBrowser camden;

    @BeforeAll
    static void serve() {
        hub = RunningHub.serving(folder, RunningHub.AFTER_2025, Map.of());
        people = new People(hub);
        barnet = people.in("E09000003", Role.OFFICER);
        colleague = hub.browser()
                .signIn(people.account("colleague@barnet.example", "E09000003", Role.OFFICER), People.PASSWORD);
        camden = people.in("E09000007", Role.OFFICER);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String rows(String month, int count) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int n = 1; n <= count; n++) {
            rows.append("R-")
                    .append(month)
                    .append('-')
                    .append(n)
                    .append(",05/")
                    .append(month)
                    .append(",Albanian,Barnet,Labour\n");
        }
        return rows.toString();
    }

    /** Sends the form of the page as it stands and waits for its answer. */
    static PlainBrowser.Page send(
            PlainBrowser browser, String feed, Map<String, String> fields, String name, byte[] file) {
        return wait(browser, submit(browser, browser.get("/desk/submit/" + feed), feed, fields, name, file));
    }

    static PlainBrowser.Page submit(
            PlainBrowser browser,
            PlainBrowser.Page form,
            String feed,
            Map<String, String> fields,
            String name,
            byte[] file) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(form.body());
        assertThat(seen.find()).as(form.body()).isTrue();
        all.putIfAbsent("seen", seen.group(1));
        String action = "/desk/submit/" + feed + "?_csrf=" + PlainBrowser.encoded(form.token());
        return browser.upload(action, all, name, file);
    }

    static PlainBrowser.Page wait(PlainBrowser browser, PlainBrowser.Page page) {
        PlainBrowser.Page now = page;
        for (int tries = 0; tries < 600 && now.body().contains("hub-stage"); tries++) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = browser.get(now.path());
        }
        return now;
    }

    private static PlainBrowser.Page send(PlainBrowser browser, String period, String file) {
        return send(browser, FEED, Map.of("period", period, "purpose", "send"), "return.csv", bytes(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_is_sent_explained_and_taken_back_and_all_of_it_is_in_the_history_and_the_audit_trail() {
        PlainBrowser.Page result =
                send(barnet, "2026-01..2026-01", rows("01/2026", 9) + "X-11,05/01/2026,Albanian,Atlantis,Labour\n");
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.path()).matches("/desk/submissions/\\d+");
        assertThat(result.body())
                .contains("Loaded", "January 2026", "days after it was due", "9 loaded")
                .doesNotContain("Nothing changed");
        String number = result.path().replaceAll("\\D", "");
        assertThat(barnet.get("/desk/history/" + FEED).body())
                .contains("January 2026", "in force", "officer.e09000003");
        assertThat(barnet.get(result.path() + "/issues.csv").body()).contains("Severity");
        PlainBrowser.Page withdrawn =
                barnet.send(result, result.path() + "/withdraw", Map.of("reason", "wrong-file", "text", "A mistake"));
        assertThat(withdrawn.body()).contains("This submission was withdrawn", "The wrong file was sent");
        List<AuditEntry> trail = hub.context.getBean(AuditTrail.class).newest(0, 50);
        assertThat(trail)
                .extracting(AuditEntry::action)
                .contains("submission-sent", "submission-withdrawn", "page-sent");
        assertThat(trail).extracting(AuditEntry::subject).contains("submission " + number);
    }

    @Test
    void the_period_is_asked_and_never_guessed() {
        PlainBrowser.Page form = barnet.get("/desk/submit/" + FEED);
        assertThat(form.body())
                .contains("<option value=\"\" selected>Choose</option>")
                .contains("October 2026");
        PlainBrowser.Page refused = send(barnet, "", rows("02/2026", 1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("No period was chosen");
    }

    @Test
    void a_check_says_the_same_and_stores_nothing() throws IOException {
        long before = hub.count("select count(*) from warehouse.submission");
        PlainBrowser.Page checked = send(
                barnet,
                FEED,
                Map.of("period", "2026-03..2026-03", "purpose", "check"),
                "return.csv",
                bytes(rows("03/2026", 2)));
        assertThat(checked.body()).contains("Checked; nothing was stored", "It would be loaded", "Send this file now");
        assertThat(hub.count("select count(*) from warehouse.submission")).isEqualTo(before);
        PlainBrowser.Page sent =
                wait(barnet, barnet.send(checked, checked.path() + "/again", Map.of("purpose", "send")));
        assertThat(sent.body()).contains("Loaded");
        assertThat(colleague.get(checked.path()).status()).isEqualTo(404);
    }

    @Test
    void a_file_on_its_way_rests_sealed_alone() throws IOException {
        send(
                barnet,
                FEED,
                Map.of("period", "2026-02..2026-02", "purpose", "check"),
                "ZEBEDEE.csv",
                bytes(HEAD + "ZEBEDEE-QUIXOTE,05/02/2026,Albanian,Barnet,Labour\n"));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            assertThat(all)
                    .anyMatch(file -> file.getParent().getFileName().toString().equals("uploads"));
            for (Path file : all) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("ZEBEDEE", "QUIXOTE");
            }
        }
    }

    @Test
    void of_two_officers_who_send_the_same_period_at_once_one_wins_and_one_is_told() {
        PlainBrowser.Page first = barnet.get("/desk/submit/" + FEED);
        PlainBrowser.Page second = colleague.get("/desk/submit/" + FEED);
        Map<String, String> fields = Map.of("period", "2026-05..2026-05", "purpose", "send");
        PlainBrowser.Page one = submit(barnet, first, FEED, fields, "a.csv", bytes(rows("05/2026", 3)));
        PlainBrowser.Page two = submit(colleague, second, FEED, fields, "b.csv", bytes(rows("05/2026", 5)));
        List<String> answers =
                List.of(wait(barnet, one).body(), wait(colleague, two).body());
        assertThat(answers).filteredOn(answer -> answer.contains("Loaded")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("Not taken in") && answer.contains("nothing of yours was stored"))
                .hasSize(1);
        long kept = answers.get(0).contains("Loaded") ? 3 : 5;
        assertThat(hub.count("select count(*) from warehouse.notification where event_month = date '2026-05-01'"
                        + " and known_to > timestamp '9000-01-01 00:00:00'"))
                .isEqualTo(kept);
        assertThat(send(colleague, "2026-05..2026-05", rows("05/2026", 6)).body())
                .contains("Loaded");
    }

    @Test
    void a_nil_return_is_declared_and_never_takes_records_out_unasked() {
        PlainBrowser.Page form = barnet.get("/desk/submit/" + FEED);
        String address = "/desk/submit/" + FEED + "/nil";
        assertThat(barnet.send(form, address, Map.of("period", "2026-07..2026-07"))
                        .body())
                .contains("Noted that there was nothing");
        send(barnet, "2026-06..2026-06", rows("06/2026", 2));
        PlainBrowser.Page refused = barnet.send(form, address, Map.of("period", "2026-06..2026-06"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("records are in force", "There was nothing after all")
                .doesNotContain("--confirm");
    }

    @Test
    void a_borough_sees_nothing_of_another_not_even_by_guessing() {
        PlainBrowser.Page own = send(barnet, "2026-04..2026-04", rows("04/2026", 2));
        assertThat(own.path()).matches("/desk/submissions/\\d+");
        String nowhere = words(camden.get("/desk/submissions/999999")).replace("999999", "N");
        for (String below : List.of("", "/marked", "/issues.csv", "/issues.html")) {
            PlainBrowser.Page other = camden.get(own.path() + below);
            assertThat(other.status()).isEqualTo(404);
            assertThat(words(other).replace("submission " + own.path().replaceAll("\\D", ""), "submission N"))
                    .isEqualTo(nowhere);
        }
        PlainBrowser.Page form = camden.get("/desk/submit/" + FEED);
        assertThat(camden.send(form, own.path() + "/withdraw", Map.of("reason", "wrong-file"))
                        .status())
                .isEqualTo(404);
        assertThat(camden.send(form, own.path() + "/explain", Map.of("subject", "x", "text", "y"))
                        .status())
                .isEqualTo(404);
        assertThat(barnet.get(own.path()).body()).contains("in force");
    }

    private static String words(PlainBrowser.Page page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void a_template_is_downloaded() {
        assertThat(barnet.get("/desk/templates/" + FEED).answer().headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"duty-to-notify-template.xlsx\"");
    }
}
