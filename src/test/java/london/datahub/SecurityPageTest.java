package london.datahub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that the security pages call upon are there. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT))`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "docs/data-protection-impact.md"})
    void every_test_that_is_named_is_there(String page) throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher test = TEST.matcher(Files.readString(Path.of(page)));
        while (test.find()) {
            named.add(test.group(1));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Set<String> there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(5).isSubsetOf(there);
        }
    }
}
