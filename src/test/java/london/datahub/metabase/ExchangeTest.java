package london.datahub.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.issue.Refusal;
import london.datahub.metabase.Connection.SignIn;
import london.datahub.metabase.StandIn.Fault;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
    private static final String SECRET = "mb_nobody_may_read_this";

    private final List<Duration> pauses = new ArrayList<>();
    private MockWebServer server;
    private Exchange exchange;

    @BeforeEach
    void start() throws Exception {
        server = new MockWebServer();
        server.start();
        exchange = exchange(new SignIn.ApiKey(SECRET));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Exchange exchange(SignIn signIn) {
        URI address = URI.create("http://127.0.0.1:" + server.getPort());
        return new Exchange(new Connection(address, signIn), Duration.ofSeconds(20), 3, pauses::add);
    }

    private void answers(int... statuses) {
        for (int status : statuses) {
            server.enqueue(new MockResponse.Builder().code(status).body("{}").build());
        }
    }

    @Test
    void reading_is_tried_again_with_longer_and_longer_pauses() {
        answers(500, 503, 200);
        exchange.get("/api/card");
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void writing_a_whole_thing_anew_is_tried_again() {
        answers(502, 429, 200);
        exchange.put("/api/card/1", Map.of());
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void making_something_new_is_not_tried_again_after_a_failure() {
        answers(500, 200);
        assertThatThrownBy(() -> exchange.post("/api/card", Map.of())).isInstanceOf(Refusal.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void making_something_new_is_not_tried_again_after_its_answer_was_lost() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answers(200);
        assertThatThrownBy(() -> exchange.post("/api/card", Map.of())).isInstanceOf(Refusal.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void making_something_new_is_tried_again_where_it_was_only_too_much() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "7")
                .build());
        answers(200);
        exchange.post("/api/card", Map.of());
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void nobody_waits_for_an_hour() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "3600")
                .build());
        answers(200);
        exchange.get("/api/card");
        assertThat(pauses).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void it_gives_up_in_the_end() {
        answers(500, 500, 500, 200);
        assertThatThrownBy(() -> exchange.get("/api/card"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GET /api/card")
                .hasMessageContaining("500");
    }

    @Test
    void the_key_does_not_follow_a_redirect() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "http://127.0.0.1:" + elsewhere.getPort() + "/api/card")
                    .build());
            assertThatThrownBy(() -> exchange.get("/api/card")).isInstanceOf(Refusal.class);
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 500})
    void no_message_repeats_a_secret_a_body_or_a_token(int status) {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body("{\"errors\": \"password hunter2 of " + SECRET + "\"}")
                    .build());
        }
        assertThatThrownBy(() -> exchange.get("/api/embed/dashboard/abc.def.ghi"))
                .isInstanceOf(Refusal.class)
                .hasNoCause()
                .hasMessageNotContainingAny(SECRET, "hunter2", "abc.def.ghi");
    }

    @Test
    void what_is_not_json_is_told_and_not_repeated() {
        server.enqueue(new MockResponse.Builder().body("<html>hunter2</html>").build());
        assertThatThrownBy(() -> exchange.get("/api/card"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not JSON")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_session_that_ended_is_begun_anew() {
        Exchange signedIn = exchange(new SignIn.Administrator("admin@example.org", "hunter2"));
        server.enqueue(new MockResponse.Builder().body("{\"id\": \"first\"}").build());
        answers(401);
        server.enqueue(new MockResponse.Builder().body("{\"id\": \"second\"}").build());
        answers(200);
        signedIn.get("/api/card");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void a_password_that_is_not_taken_is_said_without_it() {
        Exchange signedIn = exchange(new SignIn.Administrator("admin@example.org", "hunter2"));
        answers(401, 401, 401, 401);
        assertThatThrownBy(() -> signedIn.get("/api/card"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not let the hub in")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void what_prints_a_connection_prints_no_secret() {
        var connection = new Connection(URI.create("http://metabase:3000"), new SignIn.ApiKey(SECRET));
        assertThat(connection.toString()).doesNotContain(SECRET);
        assertThat(new SignIn.Administrator("admin@example.org", "hunter2").toString())
                .doesNotContain("hunter2");
        assertThat(SmallWanted.ACCESS.toString()).doesNotContain(SmallWanted.ACCESS.password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://metabase", "metabase:3000", "http://user:pass@metabase", "http:///", "http://m?key=x"})
    void an_address_that_is_none_or_holds_a_secret_is_refused(String address) {
        assertThatThrownBy(() -> new Connection(URI.create(address), new SignIn.ApiKey(SECRET)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_key_is_sent_to_what_needs_it_and_to_nothing_else() {
        try (StandIn metabase = new StandIn()) {
            var client = new Metabase(new Exchange(metabase.connection(), Duration.ofSeconds(20), 3, pauses::add));
            assertThat(client.server().remark()).isEmpty();
            assertThat(metabase.headers).doesNotContainKey("x-api-key");
            client.groups();
            assertThat(metabase.headers).containsEntry("x-api-key", StandIn.KEY);
            metabase.failing(index -> Fault.BUSY);
            assertThatThrownBy(client::groups).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void another_version_than_the_tested_one_is_told() {
        assertThat(new Server("v0.58.1", true, java.util.Optional.empty()).remark())
                .isEmpty();
        assertThat(new Server("v1.58.1.2", true, java.util.Optional.empty()).remark())
                .isEmpty();
        assertThat(new Server("v0.57.9", true, java.util.Optional.empty())
                        .remark()
                        .orElseThrow())
                .contains("older");
        assertThat(new Server("v0.60.0", true, java.util.Optional.empty())
                        .remark()
                        .orElseThrow())
                .contains("newer");
        assertThat(new Server("", true, java.util.Optional.empty()).remark().orElseThrow())
                .contains("does not say");
    }
}
