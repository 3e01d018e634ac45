package london.datahub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container set-up keeps what the operator was promised, also where no Docker engine is at hand to try it. */
class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)([^}]*)}?");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{\\w+:\\?[^}]+}");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(PASS|PASSWORD|SECRET|TOKEN|KEYS?)");

    private final String text = read("docker-compose.yml");
    private final String dockerfile = read("Dockerfile");
    private final Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    private final Map<String, Object> postgres = map(map(compose, "services"), "postgres");
    private final Map<String, Object> hub = map(map(compose, "services"), "hub");
    private final Map<String, Object> metabase = map(map(compose, "services"), "metabase");
    private final Map<String, Object> metabaseStore = map(map(compose, "services"), "metabase-store");

    @Test
    void the_database_is_asked_whether_it_is_ready() {
        assertThat(list(map(postgres, "healthcheck"), "test")).startsWith("CMD", "pg_isready");
    }

    @Test
    void the_hub_is_asked_whether_it_is_well() {
        assertThat(map(hub, "healthcheck"))
                .containsKeys("interval", "timeout", "retries")
                .doesNotContainEntry("disable", true);
        assertThat(instruction("HEALTHCHECK")).contains("GET /health");
    }

    @Test
    void the_hub_waits_for_a_healthy_database() {
        assertThat(map(map(hub, "depends_on"), "postgres")).containsEntry("condition", "service_healthy");
    }

    @Test
    void every_secret_comes_from_the_environment_and_must_be_set() {
        Map<String, Object> secrets = new TreeMap<>(environment());
        secrets.keySet().removeIf(name -> !SECRET_NAME.matcher(name).matches());

        assertThat(secrets)
                .containsOnlyKeys(
                        "POSTGRES_PASSWORD",
                        "DATAHUB_DATABASE_PASSWORD",
                        "DATAHUB_KEYS",
                        "DATAHUB_METABASE_ADMIN_PASSWORD",
                        "MB_DB_PASS",
                        "MB_ENCRYPTION_SECRET_KEY");
        assertThat(secrets.values())
                .allSatisfy(value -> assertThat(value.toString()).matches(REQUIRED));
    }

    @Test
    void nothing_from_the_environment_has_a_default() {
        assertThat(VARIABLE.matcher(text).results().map(MatchResult::group)).allMatch(REQUIRED.asMatchPredicate());
    }

    @Test
    void no_password_hides_in_an_address_or_in_the_image() {
        assertThat(environment().values()).noneMatch(value -> value.toString().matches("(?i).*(password=|//[^/]*@).*"));
        assertThat(dockerfile).doesNotContainPattern("(?i)(ENV|ARG).*(PASSWORD|KEYS|SECRET|TOKEN)");
    }

    @Test
    void the_example_names_what_must_be_set_and_gives_no_value() {
        List<String> example = read(".env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(example)
                .containsExactlyInAnyOrderElementsOf(VARIABLE.matcher(text)
                        .results()
                        .map(found -> found.group(1) + "=")
                        .distinct()
                        .toList());
    }

    @Test
    void the_hub_has_no_more_rights_than_it_needs() {
        assertThat(instruction("USER")).matches("USER [1-9]\\d{3,}:[1-9]\\d{3,}");
        assertThat(hub)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKeys("user", "privileged", "cap_add");
    }

    @Test
    void only_this_machine_reaches_the_hub_and_only_the_hub_reaches_the_database() {
        assertThat(list(hub, "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(postgres).doesNotContainKeys("ports", "network_mode");
        assertThat(hub).doesNotContainKey("network_mode");
    }

    @Test
    void what_must_last_lies_in_named_volumes() {
        assertThat(map(compose, "volumes")).containsOnlyKeys("postgres", "hub", "metabase-store");
        assertThat(list(metabaseStore, "volumes")).containsExactly("metabase-store:/var/lib/postgresql");
        assertThat(list(postgres, "volumes")).containsExactly("postgres:/var/lib/postgresql");
        assertThat(list(hub, "volumes"))
                .containsExactly("hub:" + map(hub, "environment").get("DATAHUB_DATA_DIR"));
    }

    @Test
    void metabase_is_of_the_tested_version_with_a_database_of_its_own_that_it_alone_reaches() {
        assertThat(metabase.get("image")).isEqualTo("metabase/metabase:v0.58.x");
        assertThat(map(metabase, "environment"))
                .containsEntry("MB_DB_TYPE", "postgres")
                .containsEntry("MB_DB_HOST", "metabase-store")
                .containsEntry("MB_ANON_TRACKING_ENABLED", "false");
        assertThat(map(map(metabase, "depends_on"), "metabase-store")).containsEntry("condition", "service_healthy");
        assertThat(list(metabaseStore, "networks")).containsExactly("metabase");
        assertThat(list(metabase, "networks")).containsExactly("default", "metabase");
        assertThat(map(map(compose, "networks"), "metabase")).containsEntry("internal", true);
        assertThat(List.of(postgres, hub)).noneMatch(service -> service.containsKey("networks"));
        assertThat(list(metabase, "ports")).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(metabaseStore).doesNotContainKey("ports");
        assertThat(map(metabase, "healthcheck")).containsKeys("test", "interval", "timeout", "retries");
        assertThat(map(hub, "environment")).containsEntry("DATAHUB_METABASE_ADDRESS", "http://metabase:3000");
        assertThat(map(metabase, "environment").keySet()).noneMatch(name -> name.startsWith("DATAHUB_"));
    }

    @Test
    void every_setting_is_explained() {
        String explained = read("docs/configuration.md");

        assertThat(environment().keySet().stream().filter(name -> name.startsWith("DATAHUB_")))
                .isNotEmpty()
                .allMatch(name -> explained.contains("| `" + name + "` |"));
    }

    private Map<String, Object> environment() {
        Map<String, Object> all = new TreeMap<>(map(postgres, "environment"));
        all.putAll(map(hub, "environment"));
        all.putAll(map(metabase, "environment"));
        return all;
    }

    /** A Dockerfile instruction with its continued lines; the last one counts, as for Docker. */
    private String instruction(String name) {
        return Stream.of(dockerfile.replace("\\\n", " ").split("\n"))
                .filter(line -> line.startsWith(name + " "))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> parent, String key) {
        return (List<String>) parent.get(key);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException("Run the tests from the project's folder: " + file + " is missing", e);
        }
    }
}
