package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy of the hub can be read. */
class PoliciesTest {
    static Stream<Path> policies() throws IOException {
        // The cadence says what may be offered, and hides nothing by itself.
        return Files.list(Path.of("sql/policies"))
                .filter(file -> !file.endsWith("cadence.yml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_policy_of_the_hub_hides_counts_under_5(Path file) {
        assertThat(DisclosureFiles.policy(file).threshold()).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_table_tried_by_itself_is_searched_for_longer_than_a_part_of_a_release(Path file) {
        assertThat(DisclosureFiles.policy(file).budget()).isEmpty();
        assertThat(file).content().contains("seconds-in-a-release: ");
    }
}
