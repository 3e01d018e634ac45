package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Linkage on labelled people that others made, where the folder with them is given, with one key; docs/linkage.md has the worst of five. */
@EnabledIfSystemProperty(named = "samples.dir", matches = ".+")
class LinkSamplesIT {
    private static final Path SAMPLES = Path.of(System.getProperty("samples.dir", "."), "linkage");
    private static final String FOUR = "given_name=given_name,surname=surname,date_of_birth=birth_date,state=place";
    private static final String ALL =
            FOUR + ",street_number=street,address_1=street,address_2=street,suburb=place,postcode=postcode";
    private static final String FAKE = "first_name=given_name,surname=surname,dob=birth_date,city=place,email=email";

    @ParameterizedTest
    @CsvSource({
        "febrl-4a.csv febrl-4b.csv, all, .998",
        "febrl-4a.csv febrl-4b.csv, four, .962",
        "febrl-3.csv, all, .995",
        "febrl-3.csv, four, .938",
        "fake-1000.csv, fake, .945"
    })
    void linkage_is_as_good_as_it_must_be(String files, String fields, double least) {
        assertThat(f1(files, fields)).allMatch(f1 -> f1 >= least);
    }

    @Test
    void encoding_costs_no_more_than_it_may() {
        List<Double> encoded = f1("fake-1000.csv", "fake", "--keys", "5");
        List<Double> clear = f1("fake-1000.csv", "fake", "--keys", "5", "--clear");
        for (int key = 0; key < encoded.size(); key++) {
            assertThat(encoded.get(key)).isGreaterThanOrEqualTo(clear.get(key) - 0.005);
        }
    }

    /** F1 of clusters with each key. */
    private static List<Double> f1(String files, String fields, String... options) {
        List<String> arguments = new ArrayList<>();
        for (String file : files.split(" ")) {
            arguments.add(SAMPLES.resolve(file).toString());
        }
        arguments.addAll(List.of("--map", fields.equals("all") ? ALL : fields.equals("four") ? FOUR : FAKE));
        arguments.addAll(
                fields.equals("fake") ? List.of("--truth", "cluster") : List.of("--truth-pattern", "rec-(\\d+)-"));
        arguments.add("--json");
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = new CommandLine(new LinkEvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(exit).isZero();
        List<Double> found = new ArrayList<>();
        JsonMapper.shared()
                .readTree(out.toByteArray())
                .forEach(measured -> found.add(measured.at("/clusters/f1/value").asDouble()));
        return found;
    }
}
