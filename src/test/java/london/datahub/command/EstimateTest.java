package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateTest {
    private static final String PALEMBANG = "b,c,d,Count\n0,0,1,41\n0,1,0,5\n1,0,0,5\n1,1,0,54\n1,0,1,6\n1,1,1,12\n";

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = DataHub.commandLine();
        command.setOut(new PrintWriter(said));
        command.setErr(new PrintWriter(said));
        return command.execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("lists.csv"), text).toString();
    }

    private JsonNode told() {
        return JsonMapper.builder().build().readTree(said.toString());
    }

    @Test
    void the_best_model_is_chosen_and_told_with_its_interval() throws IOException {
        assertThat(run("estimate", file(PALEMBANG), "--json")).isEqualTo(DataHub.DONE);
        assertThat(told().path("total").asDouble()).isCloseTo(157.1667, within(1e-4));
        assertThat(told().path("observed").asInt()).isEqualTo(123);
        assertThat(told().path("pairs").toString()).isEqualTo("[\"b:c\",\"c:d\"]");
    }

    @Test
    void a_model_of_ones_own_is_taken() throws IOException {
        assertThat(run("estimate", file(PALEMBANG), "--pairs", "c:b", "--json")).isEqualTo(DataHub.DONE);
        assertThat(told().path("total").asDouble()).isCloseTo(268.7778, within(1e-4));
    }

    @Test
    void words_say_what_the_figure_assumes() throws IOException {
        assertThat(run("estimate", file(PALEMBANG), "--main-effects")).isEqualTo(DataHub.DONE);
        assertThat(said.toString()).contains("Estimated in all:            142", "experimental", "none");
    }

    @Test
    void lists_that_count_as_one_can_leave_too_few() throws IOException {
        assertThat(run("estimate", file(PALEMBANG), "--as-one", "b+c")).isEqualTo(DataHub.REFUSED);
        assertThat(said.toString()).contains("at least three lists");
    }

    @Test
    void a_mistake_in_the_file_is_told_by_its_place_and_not_its_value() throws IOException {
        assertThat(run("estimate", file("a,b,c,n\n1,0,0,4\n0,secret,0,3\n"))).isEqualTo(DataHub.BAD_INPUT);
        assertThat(said.toString()).contains("Row 3, column B").doesNotContain("secret");
    }

    @Test
    void people_on_no_list_and_unknown_names_are_refused() throws IOException {
        assertThat(run("estimate", file("a,b,c,n\n0,0,0,4\n"))).isEqualTo(DataHub.BAD_INPUT);
        assertThat(run("estimate", file(PALEMBANG), "--pairs", "b:x")).isEqualTo(DataHub.BAD_INPUT);
        assertThat(run("estimate", folder.resolve("none.csv").toString())).isEqualTo(DataHub.BAD_INPUT);
        assertThat(run("estimate", file(""))).isEqualTo(DataHub.BAD_INPUT);
    }

    @Test
    @EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
    void the_published_lists_of_the_uk_give_the_published_totals() {
        String uk = Path.of(System.getProperty("samples.dir"), "estimation", "uk-2013-five-lists.csv")
                .toString();
        assertThat(run("estimate", uk, "--json", "--pairs", "LA:NG,NG:GP,PFNCA:GP,LA:PFNCA,GO:GP,NG:GO"))
                .isZero();
        assertThat(told().path("total").asDouble()).isCloseTo(11_313, within(1.0));
        said.getBuffer().setLength(0);
        assertThat(run("estimate", uk, "--json", "--main-effects")).isZero();
        assertThat(told().path("total").asDouble()).isCloseTo(13_444, within(1.0));
        said.getBuffer().setLength(0);
        assertThat(run("estimate", uk, "--json")).isZero();
        assertThat(told().path("interval").get(0).asDouble()).isLessThan(11_500);
        assertThat(told().path("interval").get(1).asDouble()).isGreaterThan(11_500);
    }
}
