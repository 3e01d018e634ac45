package london.datahub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, password or token stands in the repository, and so none in what is built from it. */
class NoSecretsTest {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".mvn");
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b"),
            Pattern.compile("\\bmb_[A-Za-z0-9+/]{30,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\."),
            Pattern.compile("(?m)^[A-Za-z0-9-]{1,20} [A-Za-z0-9+/]{43}=\\s*$"),
            Pattern.compile(
                    "(?i)(password|secret|token|api[_-]?key)[\"']?\\s*[:=]\\s*[\"']?[A-Za-z0-9+/_-]{20,}[\"']?\\s*$"),
            Pattern.compile("(?i)jdbc:[a-z]+://[^\\s\"]*:[^\\s\"/@$]+@"));

    private static Stream<Path> files() throws IOException {
        return Files.walk(Path.of("")).filter(Files::isRegularFile).filter(NoSecretsTest::isOurs);
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        String name = file.getFileName().toString();
        return !name.matches(".*\\.(xlsx?|xlsb|ods|png|jar|pdf|woff2?|ico)");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsSecret(String text) {
        return text.lines()
                .anyMatch(line ->
                        SECRETS.stream().anyMatch(secret -> secret.matcher(line).find()));
    }

    @Test
    void no_file_of_the_repository_holds_a_secret() throws IOException {
        try (Stream<Path> files = files()) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(500);
            assertThat(all).filteredOn(file -> holdsSecret(text(file))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA " + "PRIVATE KEY-----",
                "key-1 " + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" + "=",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "  password: " + "correcthorsebatterystaple",
                "jdbc:postgresql://hub" + ":word@host/datahub"
            })
    void what_looks_like_a_secret_is_found(String line) {
        assertThat(holdsSecret("first\n" + line + "\nlast")).isTrue();
    }
}
