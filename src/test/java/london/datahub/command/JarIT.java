package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The built jar as a person or a container runs it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class JarIT {
    private static final Path JAR = Path.of(System.getProperty("hub.jar", "target/datahub.jar"));

    @TempDir
    Path folder;

    private record Ended(int exit, String printed) {}

    private static ProcessBuilder jar(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DATAHUB_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Ended run(Map<String, String> environment, String... arguments) throws Exception {
        Process process = jar(environment, arguments).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed.strip());
    }

    /** The hub's environment as docker-compose.yml sets it, with this machine's values. */
    private Map<String, String> composed(int port) throws IOException {
        TestDatabases.TestDatabase database = TestDatabases.postgresql();
        Map<String, String> values = Map.of(
                "DATAHUB_DATABASE_URL", database.url(),
                "DATAHUB_DATABASE_USER", database.user(),
                "DATAHUB_DATABASE_PASSWORD", database.password(),
                "DATAHUB_KEYS", RunningHub.KEYS,
                "DATAHUB_DATA_DIR", folder.resolve("data").toString(),
                "DATAHUB_ADDRESS", "127.0.0.1",
                "DATAHUB_PORT", String.valueOf(port));
        Map<String, String> environment = new HashMap<>();
        for (String name : composedNames()) {
            if (name.startsWith("DATAHUB_METABASE")) {
                continue; // no Metabase runs beside this one
            }
            assertThat(values).as("a variable of docker-compose.yml").containsKey(name);
            environment.put(name, values.get(name));
        }
        environment.put("DATAHUB_PORT", String.valueOf(port));
        return environment;
    }

    @SuppressWarnings("unchecked")
    private static List<String> composedNames() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        Map<String, Object> hub = (Map<String, Object>) ((Map<String, Object>) compose.get("services")).get("hub");
        return ((Map<String, Object>) hub.get("environment"))
                .keySet().stream().filter(name -> name.startsWith("DATAHUB_")).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void the_jar_makes_a_demonstration_on_postgresql_and_serves_its_release() throws Exception {
        int port = freePort();
        Map<String, String> environment = composed(port);
        Ended demo = run(environment, "demo", "--no-serve", "--years", "1", "--size", "0.2");
        assertThat(demo.exit()).as(demo.printed()).isZero();
        assertThat(demo.printed()).contains("Release 1: ").contains("Where to look: ");
        Process serving = jar(environment, "serve").start();
        try {
            assertThat(page(port, "/health", 200).strip()).isEqualTo("UP");
            assertThat(page(port, "/tables", 302)).isEmpty();
            PlainBrowser reader = new PlainBrowser(port).signIn("camden.analyst@demo.example", DemoAccounts.PASSWORD);
            assertThat(reader.get("/").body()).contains("offences_by_borough_year");
            assertThat(reader.get("/tables/offences_by_borough_year").body()).contains("Camden");
            assertThat(reader.get("/tables/nonsense").status()).isEqualTo(404);
            assertThat(reader.get("/tables/nonsense").body()).doesNotContain("Exception");
        } finally {
            serving.destroy();
            assertThat(serving.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String page(int port, String path, int status) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        for (int tries = 0; ; tries++) {
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(status);
                return answer.body();
            } catch (IOException e) {
                if (tries > 600) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    @Test
    void bad_input_ends_in_two_or_three_with_plain_sentences() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> none = Map.of();
        Path file = Files.writeString(folder.resolve("offences.csv"), "CRIS No,Date Recorded,Outcome\n");
        assertThat(run(none).exit()).isZero();
        assertPlain(
                run(
                        none,
                        "submit",
                        file.toString(),
                        "--feed",
                        "met-offences",
                        "--organisation",
                        "MPS",
                        "--period",
                        "2021-04",
                        "--data-dir",
                        data.toString()),
                3,
                "There is no key");
        assertPlain(run(none, "check", folder.toString(), "--feed", "met-offences"), 2, "That is a folder");
        assertPlain(run(none, "check", file + ".missing", "--feed", "met-offences"), 2, "There is no file");
        assertPlain(run(none, "check", file.toString(), "--feed", "nonsense"), 2, "There is no feed");
        Path paper = Files.writeString(folder.resolve("paper.xlsx"), "%PDF-1.7\n");
        assertPlain(run(none, "check", paper.toString(), "--feed", "met-offences"), 2, "The file is a PDF");
        assertThat(Files.exists(data.resolve("warehouse.mv.db"))).isFalse();
        assertThat(run(none, "nonsense").exit()).isEqualTo(2);
    }

    private static void assertPlain(Ended ended, int exit, String words) {
        assertThat(ended.exit()).as(ended.printed()).isEqualTo(exit);
        assertThat(ended.printed()).contains(words);
        assertThat(ended.printed().lines().count()).isEqualTo(1);
        assertThat(Stream.of("Exception", "\tat ", "null")).noneMatch(ended.printed()::contains);
    }

    @Test
    void a_release_survives_a_restart_and_is_exported_by_another_command() throws Exception {
        String data = folder.resolve("data").toString();
        Ended demo = run(Map.of(), "demo", "--no-serve", "--years", "1", "--size", "0.1", "--data-dir", data);
        assertThat(demo.exit()).as(demo.printed()).isZero();
        Path out = folder.resolve("offences.csv");
        Ended export = run(
                Map.of(),
                "export",
                "offences_by_borough_year",
                "--format",
                "csv",
                "--out",
                out.toString(),
                "--data-dir",
                data);
        assertThat(export.exit()).as(export.printed()).isZero();
        assertThat(Files.readString(out)).contains("E12000007").contains("[c]");
        Ended open = run(
                Map.of(),
                "export",
                "offences_by_borough_year",
                "--audience",
                "public",
                "--format",
                "csv",
                "--out",
                out.toString(),
                "--data-dir",
                data);
        assertThat(open.exit()).as(open.printed()).isZero();
        assertThat(Files.readString(out))
                .contains("E12000007")
                .contains("[low]")
                .doesNotContain("[c]");
        assertPlain(
                run(
                        Map.of(),
                        "export",
                        "offences_by_borough_year",
                        "--audience",
                        "network",
                        "--format",
                        "csv",
                        "--out",
                        out.toString(),
                        "--data-dir",
                        data),
                3,
                "named readers alone");
        assertThat(run(Map.of(), "doctor", "--data-dir", data).exit()).isZero();
    }
}
