package london.datahub.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of issue has its words, and every wording its kind of issue. */
class WordingTest {
    private static final Path PROGRAM = Path.of("src/main/java/london/datahub");
    /** An issue's code is the first thing said where one is made; a rule's code is its name. */
    private static final Pattern MADE = Pattern.compile(
            "(?:Issue\\s*\\.(?:mustFix|pleaseCheck|note)|new (?:Issue|Unreadable))\\(\\s*\"([a-z0-9-]+)\"");

    private static final Pattern RULE = Pattern.compile("final class (\\w+) implements Rule");

    private static Set<String> used() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordingTest::text)
                    .forEach(text -> {
                        MADE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                        RULE.matcher(text).results().forEach(found -> codes.add(kebab(found.group(1))));
                    });
        }
        return codes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void every_code_that_the_program_uses_has_its_wording_and_no_wording_is_left_over() throws IOException {
        assertThat(Wording.codes()).containsExactlyElementsOf(used());
    }

    static Stream<String> codes() {
        return Wording.codes().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_wording_is_made_of_whole_sentences(String code) {
        Wording wording = Wording.of(code);
        assertThat(code).matches("[a-z0-9]+(-[a-z0-9]+)*");
        for (String sentence : List.of(wording.many(), wording.all(), wording.expected(), wording.next())) {
            assertThat(sentence).matches("(?s)[A-Z{].*[.})]");
        }
    }

    @Test
    void a_code_without_wording_cannot_be_said() {
        assertThatThrownBy(() -> Issue.note("nobody-knows", Place.FILE, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
