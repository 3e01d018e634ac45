package london.datahub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/accounts.md says of roles and rights what roles.yml says. */
class RolesPageTest {
    private static final Rights RIGHTS = Rights.load();

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("docs/accounts.md"));
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_right_has_its_line(Right right) throws IOException {
        String expected = "| " + RIGHTS.title(right) + " | "
                + Arrays.stream(Role.values())
                        .map(role -> RIGHTS.of(Set.of(role), "secretariat").contains(right) ? "yes" : "")
                        .map(cell -> cell.isEmpty() ? "|" : cell + " |")
                        .collect(Collectors.joining(" "));
        assertThat(page()).contains(expected);
    }

    @Test
    void the_heads_are_the_roles() throws IOException {
        assertThat(page())
                .contains("| | " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(" | "))
                        + " |");
    }

    @Test
    void who_never_reads_partner_tables_stands_there() throws IOException {
        String never = RIGHTS.kinds().keySet().stream()
                .filter(kind -> !RIGHTS.of(Set.of(Role.ANALYST), kind).contains(Right.READ_PARTNER))
                .sorted(java.util.Comparator.reverseOrder())
                .sorted(java.util.Comparator.comparing(kind -> !kind.equals("home-office")))
                .collect(Collectors.joining(", "));
        assertThat(page()).contains("| " + RIGHTS.title(Right.READ_PARTNER) + " | " + never + " | |");
    }
}
