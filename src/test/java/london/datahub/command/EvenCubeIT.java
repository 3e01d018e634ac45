package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The even cube of the samples, whose optimum is known to be 90 further cells: its search takes half a minute of work. */
class EvenCubeIT {
    private static final String TABLE = "t3_poisson2";
    private static final int FURTHER = 95;

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
    void an_even_cube_needs_at_most_95_more_with_a_policy_that_names_no_time() throws IOException {
        Path samples = Path.of(System.getProperty("samples.dir")).resolve("disclosure");
        Path cells = samples.resolve(TABLE + "_cells.csv");
        Path policy = Files.writeString(
                folder.resolve("policy.yml"), "method: suppression\nthreshold: 5\nzeros: suppressible\n");
        List<String> words = new ArrayList<>(List.of(cells.toString(), "--policy", policy.toString()));
        for (String dimension : List.of("geo", "type", "age")) {
            words.addAll(
                    List.of("--dimension", dimension + "=" + samples.resolve(TABLE + "_hier_" + dimension + ".csv")));
        }
        Tried tried = Tried.command(words);
        assertThat(tried.exit()).as(tried.err()).isZero();
        long small = Files.readAllLines(cells).stream()
                .filter(line -> line.matches(".*,[1-4]"))
                .count();
        assertThat(tried.hidden() - small).isBetween(1L, (long) FURTHER);
    }
}
