package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import london.datahub.access.Role;
import london.datahub.issue.Refusal;
import london.datahub.schedule.JobRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What those see who watch over the hub: its administrator on a page, programs on a port of their own. */
class WatchTest {
    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static int watchPort;

    @BeforeAll
    static void serve() throws Exception {
        hub = RunningHub.serving(folder, RunningHub.AFTER_2025, Map.of("DATAHUB_WATCH_PORT", "0"));
        watchPort = Integer.parseInt(hub.context.getEnvironment().getProperty("local.management.port"));
        String file = "Reference,Date of Notification,Nationality,Borough,Exploitation Types\n"
                + "ZEBEDEE-77,05/01/2026,Albanian,Barnet,Labour\n";
        Path sent = Files.writeString(folder.resolve("QUIXOTE.csv"), file);
        hub.submit(sent, "duty-to-notify", "MPS", "2026-01..2026-01");
        hub.context.getBean(JobRunner.class).run("intake", "Ada");
        hub.context.getBean(JobRunner.class).run("check-up", "Ada");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_watching_program_learns_that_the_hub_lives_can_serve_and_how_fresh_its_feeds_are() throws Exception {
        for (String path : new String[] {"/actuator/health/liveness", "/actuator/health/readiness"}) {
            HttpResponse<String> answer = get(watchPort, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"");
        }
        assertThat(get(watchPort, "/actuator/health/readiness").body()).contains("db");
        assertThat(get(watchPort, "/actuator/health").body())
                .contains("\"duty-to-notify\":\"2026-11-01T00:00:00Z\"", "\"justice\":\"never\"");
    }

    @Test
    void prometheus_gets_figures_of_feeds_jobs_and_troubles_and_nothing_of_what_was_sent() throws Exception {
        String figures = get(watchPort, "/actuator/prometheus").body();
        assertThat(figures)
                .contains(
                        "datahub_feed_age_seconds{feed=\"duty-to-notify\"} 0.0",
                        "datahub_feed_age_seconds{feed=\"justice\"} NaN",
                        "datahub_job_age_seconds{job=\"intake\"} 0.0",
                        "datahub_submissions_waiting 0.0",
                        "datahub_disk_free_bytes ",
                        "jvm_memory_used_bytes")
                .containsPattern("datahub_troubles [1-9]")
                .doesNotContain("ZEBEDEE", "QUIXOTE", "Albanian");
        assertThat(get(watchPort, "/actuator/health").body()).doesNotContain("ZEBEDEE", "QUIXOTE", "Albanian");
    }

    @Test
    void nothing_else_is_answered_there_and_none_of_it_on_the_port_of_the_pages() throws Exception {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/desk", "/"}) {
            assertThat(get(watchPort, path).statusCode()).as(path).isNotEqualTo(200);
        }
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
            assertThat(get(hub.port(), path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_ports_are_never_the_same_one() {
        HubSettings settings = new HubSettings(folder, Map.of("DATAHUB_PORT", "9000", "DATAHUB_WATCH_PORT", "9000"));
        assertThatThrownBy(settings::server).isInstanceOf(Refusal.class).hasMessageContaining("port of its own");
        assertThat(new HubSettings(folder, Map.of()).server()).containsEntry("management.server.port", "-1");
    }

    @Test
    void the_administrator_sees_what_is_wrong_what_runs_when_and_what_became_of_it() {
        PlainBrowser.Page page = new People(hub).in("LMSL", Role.ADMINISTRATOR).get("/desk/jobs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "No backup of this hub was made yet",
                        "What to do: make one",
                        "Finishes every submission that was interrupted",
                        "0 interrupted submissions were finished",
                        "key test");
    }

    @Test
    void a_structured_log_is_json_and_keeps_a_failures_kind_without_its_words() throws Exception {
        for (String format : new String[] {"ecs", "gelf", "logstash"}) {
            String line = logged(format);
            assertThat(line).as(format).startsWith("{").contains("The job could not be begun");
            assertThat(line).as(format).doesNotContain("Zebedee", "2001-02-03");
        }
        assertThat(logged("ecs")).contains("IllegalStateException");
        assertThatThrownBy(() -> new HubSettings(folder, Map.of("DATAHUB_LOG_FORMAT", "xml")).server())
                .isInstanceOf(Refusal.class);
    }

    private static String logged(String format) throws Exception {
        Properties told = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new PropertiesPropertySource("application", told));
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(org.springframework.core.env.Environment.class.getName(), environment);
        context.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", format);
        PrintStream before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(new ClassPathResource("logback-structured.xml").getURL());
            context.getLogger("london.datahub.test")
                    .error(
                            "The job could not be begun",
                            new IllegalStateException("Zebedee, born 2001-02-03", new RuntimeException("Zebedee")));
        } finally {
            System.setOut(before);
            context.stop();
        }
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}
