package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.ApiKeys;
import london.datahub.access.AuditEntry;
import london.datahub.access.AuditTrail;
import london.datahub.access.AuthenticatorApp;
import london.datahub.access.Invitations;
import london.datahub.access.Organisations;
import london.datahub.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming in: the first administrator, passwords and codes, a provider elsewhere, letters, and what is refused. */
class GateTest {
    @TempDir
    private static Path folder;

    private static GreenMail mail;
    private static RunningHub hub;
    private static People people;
    private static OpenIdProvider provider;

    @BeforeAll
    static void serve() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        int elsewhere = freePort();
        hub = RunningHub.serving(
                folder,
                Hub.clock(),
                Map.of(
                        "DATAHUB_SMTP_HOST",
                        "127.0.0.1",
                        "DATAHUB_SMTP_PORT",
                        String.valueOf(mail.getSmtp().getPort()),
                        "DATAHUB_SMTP_ENCRYPTION",
                        "none",
                        "DATAHUB_OIDC_ISSUER",
                        "http://localhost:" + elsewhere,
                        "DATAHUB_OIDC_CLIENT_ID",
                        OpenIdProvider.CLIENT,
                        "DATAHUB_OIDC_CLIENT_SECRET",
                        OpenIdProvider.SECRET));
        people = new People(hub);
        provider = OpenIdProvider.on(elsewhere, hub.port());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        provider.close();
        hub.close();
        mail.stop();
    }

    private static String shown(PlainBrowser.Page page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    @Test
    void the_first_administrator_comes_by_a_link_and_signs_in_with_password_and_code() {
        String link = hub.context.getBean(Invitations.class).first().orElseThrow();
        PlainBrowser browser = hub.browser();
        PlainBrowser.Page refused = browser.send(
                browser.get(link),
                link,
                Map.of(
                        "name",
                        "Ada First",
                        "email",
                        "ada@lmsl.example",
                        "password",
                        "password1234",
                        "again",
                        "password1234"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("among the first").doesNotContain("password1234");
        PlainBrowser.Page setUp = browser.send(
                refused,
                link,
                Map.of(
                        "name",
                        "Ada First",
                        "email",
                        "ada@lmsl.example",
                        "password",
                        People.PASSWORD,
                        "again",
                        People.PASSWORD));
        assertThat(setUp.path()).isEqualTo("/sign-in/second-factor");
        AuthenticatorApp app = new AuthenticatorApp(shown(setUp, "hub-secret\">([A-Z2-7 ]+)<"));
        assertThat(browser.get("/desk").path()).isEqualTo("/sign-in");
        assertThat(browser.send(setUp, "/sign-in/second-factor", Map.of("code", "000000"))
                        .status())
                .isEqualTo(403);
        PlainBrowser.Page in = browser.send(setUp, "/sign-in/second-factor", Map.of("code", app.code(Instant.now())));
        assertThat(in.body()).contains("Ada First", "Audit trail", "Accounts");
        assertThat(hub.browser().get(link).status()).isEqualTo(404);
        assertThat(hub.context.getBean(Invitations.class).first()).isEmpty();
        again(app);
    }

    private static void again(AuthenticatorApp app) {
        PlainBrowser browser = hub.browser();
        PlainBrowser.Page code = browser.send(
                browser.get("/desk/audit"),
                "/sign-in",
                Map.of("email", "ada@lmsl.example", "password", People.PASSWORD));
        assertThat(code.path()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/desk/audit").path()).isEqualTo("/sign-in");
        PlainBrowser.Page in = browser.send(
                code, "/sign-in/code", Map.of("code", app.code(Instant.now().plusSeconds(30))));
        assertThat(in.path()).isEqualTo("/desk/audit");
        assertThat(in.body()).contains("signed in", "password chosen", "code given", "refused");
        assertThat(browser.send(in, "/desk/audit/verify", Map.of()).body()).contains("None of the");
        assertThat(browser.get("/desk/audit/trail.csv").body()).contains("Number,When,Who");
    }

    @Test
    void a_session_ends_with_its_account_and_what_was_taken_away_is_gone_at_once() {
        String email = people.account("leaves@barnet.example", "E09000003", Role.OFFICER, Role.ADMINISTRATOR);
        Account account = hub.context.getBean(Accounts.class).byEmail(email).orElseThrow();
        PlainBrowser browser = hub.browser().signIn(email, People.PASSWORD);
        assertThat(browser.get("/desk/accounts").status()).isEqualTo(200);
        Invitations invitations = hub.context.getBean(Invitations.class);
        invitations.changeRoles(account, java.util.Set.of(Role.OFFICER), "test");
        assertThat(browser.get("/desk/submit").path()).isEqualTo("/sign-in");
        PlainBrowser other = hub.browser().signIn(email, People.PASSWORD);
        assertThat(other.get("/desk/accounts").status()).isEqualTo(403);
        invitations.close(account, "test");
        assertThat(other.get("/desk").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_host_is_not_answered() throws IOException {
        assertThat(raw("Host: evil.example")).startsWith("HTTP/1.1 400");
        assertThat(raw("Host: localhost")).startsWith("HTTP/1.1 200");
    }

    private static String raw(String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hub.port())) {
            socket.getOutputStream()
                    .write(("GET /health HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_session_cookie_is_for_the_hub_alone_and_every_answer_forbids_foreign_scripts() {
        PlainBrowser.Page page = hub.browser().get("/sign-in");
        assertThat(page.answer().headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        for (String path : List.of("/sign-in", "/desk", "/health", "/nowhere", "/api/v1/tables")) {
            HttpResponse<String> answer =
                    hub.browser().ask(HttpRequest.newBuilder(hub.browser().address(path)));
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
            assertThat(answer.body()).doesNotContain("style=\"", "onclick", "<script>");
        }
        assertThat(new HubSettings(folder, Map.of("DATAHUB_URL", "https://hub.example.org")).server())
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void an_api_key_reads_tables_until_it_is_ended_and_opens_nothing_else() {
        ApiKeys keys = hub.context.getBean(ApiKeys.class);
        ApiKeys.Made key = keys.make(hub.context.getBean(Organisations.class).named("E09000003"), "a program", "test");
        assertThat(withKey("/api/v1/tables", key).statusCode()).isNotIn(401, 403);
        assertThat(withKey("/desk", key).statusCode()).isEqualTo(302);
        keys.end(key.id(), "test");
        assertThat(withKey("/api/v1/tables", key).statusCode()).isEqualTo(401);
        assertThat(hub.context.getBean(AuditTrail.class).newest(0, 200))
                .extracting(AuditEntry::actor)
                .contains("API key " + key.id() + " of E09000003");
    }

    private static HttpResponse<String> withKey(String path, ApiKeys.Made key) {
        PlainBrowser browser = hub.browser();
        return browser.ask(
                HttpRequest.newBuilder(browser.address(path)).header("Authorization", "Bearer " + key.secret()));
    }

    @Test
    void letters_invite_acknowledge_and_remind_and_say_nothing_of_what_is_in_a_file() {
        PlainBrowser administrator = people.in("LMSL", Role.ADMINISTRATOR);
        PlainBrowser.Page invited = administrator.send(
                administrator.get("/desk/accounts"),
                "/desk/accounts",
                Map.of(
                        "email", "new@camden.example",
                        "name", "New Colleague",
                        "organisation", "E09000007",
                        "role", "officer"));
        assertThat(invited.body())
                .contains("A letter with a link went to new@camden.example")
                .doesNotContain("/welcome/");
        String letter = letterTo("new@camden.example", "account in the data hub");
        String link = letter.replaceAll("(?s).*(/welcome/[\\w-]+).*", "$1");
        assertThat(hub.browser().get(link).body()).contains("New Colleague");

        String email = people.account("sends@barnet.example", "E09000003", Role.OFFICER);
        PlainBrowser officer = hub.browser().signIn(email, People.PASSWORD);
        String file = "Reference,Date of Notification,Nationality,Borough,Exploitation Types\n"
                + "ZEBEDEE-77,05/01/2026,Albanian,Barnet,Labour\n";
        DeskTest.send(
                officer,
                "duty-to-notify",
                Map.of("period", "2026-01..2026-01", "purpose", "send"),
                "QUIXOTE.csv",
                file.getBytes(StandardCharsets.UTF_8));
        assertThat(letterTo(email, "Received"))
                .contains("/desk/submissions/")
                .doesNotContain("ZEBEDEE", "QUIXOTE", "Albanian");

        administrator.send(administrator.get("/desk/returns"), "/desk/returns/remind", Map.of());
        assertThat(letterTo(email, "overdue"))
                .contains("Returns", "Duty to notify")
                .doesNotContain("ZEBEDEE");
    }

    private static String letterTo(String email, String subject) {
        mail.waitForIncomingEmail(10_000, 1);
        for (int tries = 0; tries < 100; tries++) {
            for (Message message : mail.getReceivedMessages()) {
                try {
                    if (message.getAllRecipients()[0].toString().equals(email)
                            && message.getSubject().contains(subject)) {
                        return message.getSubject() + "\n" + message.getContent();
                    }
                } catch (jakarta.mail.MessagingException e) {
                    throw new IllegalStateException(e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            mail.waitForIncomingEmail(100, mail.getReceivedMessages().length + 1);
        }
        throw new AssertionError("No letter to " + email + " on " + subject);
    }

    @Test
    void who_signs_in_with_the_provider_is_let_in_where_an_account_was_made() throws Exception {
        people.account("olga@barnet.example", "E09000003", Role.OFFICER);
        HttpResponse<String> in = throughProvider("olga@barnet.example");
        assertThat(in.uri().getPath()).as(in.body()).isEqualTo("/desk");
        assertThat(in.body()).contains("Barnet");
        HttpResponse<String> stranger = throughProvider("stranger@barnet.example");
        assertThat(stranger.body()).contains("you have", "no account here");
        people.account("unproved@barnet.example", "E09000003", Role.OFFICER);
        assertThat(throughProvider("unproved@barnet.example").body()).contains("no account here");
    }

    private static HttpResponse<String> throughProvider(String email) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        URI begin = URI.create("http://127.0.0.1:" + hub.port() + "/single-sign-on/provider");
        HttpResponse<String> login = client.send(
                HttpRequest.newBuilder(begin).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(login.body());
        assertThat(token.find()).as(login.uri() + login.body()).isTrue();
        String form = "username=" + PlainBrowser.encoded(email) + "&password=" + OpenIdProvider.PASSWORD + "&_csrf="
                + PlainBrowser.encoded(token.group(1));
        return client.send(
                HttpRequest.newBuilder(login.uri())
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
