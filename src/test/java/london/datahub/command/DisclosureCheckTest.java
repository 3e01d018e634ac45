package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The command that tries a table: what it prints, and what it refuses. */
class DisclosureCheckTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("samples.dir", ".")).resolve("disclosure");
    private static final String GEO = "code,parent,level\nall,,1\nnorth,all,2\nsouth,all,2\neast,all,2\n";
    private static final String TYPE = "code,parent,level\nany,,1\na,any,2\nb,any,2\n";
    private static final String CELLS =
            "geo,type,freq\nall,any,60\nall,a,32\nall,b,28\nnorth,any,14\nnorth,a,3\nnorth,b,11\n"
                    + "south,any,26\nsouth,a,17\nsouth,b,9\neast,any,20\neast,a,12\neast,b,8\n";

    @TempDir
    Path folder;

    @BeforeEach
    void hierarchies() throws IOException {
        Files.writeString(folder.resolve("geo.csv"), GEO);
        Files.writeString(folder.resolve("type.csv"), TYPE);
    }

    @Test
    void a_small_count_is_hidden_with_others_that_would_give_it_away() throws IOException {
        Tried answer = check(CELLS, Tried.SUPPRESS);
        assertThat(answer.exit()).isZero();
        assertThat(answer.shown())
                .containsEntry(List.of("north", "a"), "[c]")
                .containsEntry(List.of("all", "any"), "60");
        assertThat(answer.hidden()).isEqualTo(4);
        assertThat(answer.out()).contains("every promise is kept", "narrowest interval [0, ");
    }

    @Test
    void rounded_counts_are_multiples_of_5_near_the_truth() throws IOException {
        Tried answer = check(CELLS, Tried.ROUND);
        assertThat(answer.exit()).isZero();
        assertThat(answer.shown().get(List.of("north", "a"))).isIn("5", "[low]");
        assertThat(answer.shown().get(List.of("all", "any"))).isEqualTo("60");
        assertThat(answer.shown().get(List.of("east", "any"))).isEqualTo("20");
    }

    @Test
    void what_an_earlier_release_showed_is_reckoned_with() throws IOException {
        String first = protectedTable(check(CELLS, Tried.SUPPRESS));
        String later = CELLS.replace("all,any,60", "all,any,62")
                .replace("all,a,32", "all,a,34")
                .replace("north,any,14", "north,any,16")
                .replace("north,a,3", "north,a,5");
        Tried answer = check(later, Tried.SUPPRESS, "--earlier", write("earlier.csv", first));
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.shown()).containsEntry(List.of("all", "any"), "[c]");
    }

    @Test
    void a_table_that_history_gives_away_is_refused() throws IOException {
        String given = "geo,type,freq\nall,any,10\nall,a,2\nall,b,8\nnorth,any,[c]\n";
        String now = "geo,type,freq\nall,any,10\nall,a,2\nall,b,8\n";
        Tried answer = check(now, Tried.SUPPRESS, "--earlier", write("earlier.csv", given));
        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.err()).contains("cannot be made safe").doesNotContain("at london");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void a_count_that_does_not_add_up_is_told_by_its_row_and_not_by_its_value() throws IOException {
        Tried answer = check(CELLS.replace("all,any,60", "all,any,987"), Tried.SUPPRESS);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("row 1").doesNotContain("987");
    }

    @Test
    void a_code_that_no_hierarchy_has_is_told_by_its_line_and_not_by_its_value() throws IOException {
        Tried answer = check(CELLS + "Fatima Begum,a,3\n", Tried.SUPPRESS);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("line 14", "dimension 1").doesNotContain("Fatima");
    }

    @Test
    void a_count_that_is_no_number_is_told_by_its_row_and_not_by_its_value() throws IOException {
        Tried answer = check(CELLS.replace("all,b,28", "all,b,many"), Tried.SUPPRESS);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("row 3").doesNotContain("many");
    }

    @Test
    void a_mistake_in_a_policy_is_told_with_its_line() throws IOException {
        Tried answer = check(CELLS, write("policy.yml", "method: suppression\nthreshold: 5\ntreshold: 4\n"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("The policy:3");
    }

    @Test
    void a_code_whose_parent_is_nowhere_is_told_by_its_line() throws IOException {
        Files.writeString(folder.resolve("geo.csv"), GEO + "west,elsewhere,2\n");
        Tried answer = check(CELLS, Tried.SUPPRESS);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err())
                .contains("Hierarchy 1, line 6")
                .doesNotContain("west")
                .doesNotContain("elsewhere");
    }

    @Test
    @EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
    void a_skewed_table_of_boroughs_and_types_needs_at_most_25_more() {
        assertThat(further("t2_skew4", "geo", "type")).isLessThanOrEqualTo(25);
    }

    @Test
    @EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
    void rounding_a_cube_keeps_sums_and_margins_near() throws IOException {
        List<String> truth = Files.readAllLines(SAMPLES.resolve("t3_poisson2_cells.csv"));
        Map<List<String>, String> shown =
                sample("t3_poisson2", Tried.ROUND, "geo", "type", "age").shown();
        int error = 0;
        int margins = 0;
        for (String line : truth.subList(1, truth.size())) {
            int at = line.lastIndexOf(',');
            String text = shown.get(List.of(line.substring(0, at).split(","))).replace("[low]", "0");
            int off = Math.abs(Integer.parseInt(text) - Integer.parseInt(line.substring(at + 1)));
            assertThat(off).isLessThan(5);
            assertThat(Integer.parseInt(text) % 5).isZero();
            if (line.matches(".*(London|BCU-|AllTypes|AllAges).*")) {
                margins++;
                error += off;
            }
        }
        assertThat((double) error / margins).isLessThan(1.5);
    }

    private static long further(String table, String... dimensions) {
        Tried answer = sample(table, Tried.SUPPRESS, dimensions);
        assertThat(answer.exit()).as(answer.err()).isZero();
        try {
            long small = Files.readAllLines(SAMPLES.resolve(table + "_cells.csv")).stream()
                    .filter(line -> line.matches(".*,[1-4]"))
                    .count();
            return answer.hidden() - small;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Tried sample(String table, String policy, String... dimensions) {
        List<String> words =
                new ArrayList<>(List.of(SAMPLES.resolve(table + "_cells.csv").toString(), "--policy", policy));
        for (String dimension : dimensions) {
            words.add("--dimension");
            words.add(dimension + "=" + SAMPLES.resolve(table + "_hier_" + dimension + ".csv"));
        }
        return Tried.command(words);
    }

    private static String protectedTable(Tried answer) {
        return String.join(
                        "\n",
                        answer.out().lines().takeWhile(line -> !line.isEmpty()).toList()) + "\n";
    }

    private Tried check(String cells, String policy, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(write("cells.csv", cells), "--policy", policy));
        words.addAll(List.of("--dimension", "geo=" + folder.resolve("geo.csv")));
        words.addAll(List.of("--dimension", "type=" + folder.resolve("type.csv")));
        words.addAll(List.of(more));
        return Tried.command(words);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
