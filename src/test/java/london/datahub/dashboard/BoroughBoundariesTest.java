package london.datahub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoroughBoundariesTest {
    private static final String DEGREES = "[[[-0.1, 51.5], [0.0, 51.5], [0.0, 51.6], [-0.1, 51.5]]]";
    private static final String METRES = "[[[530000, 180000], [531000, 180000], [531000, 181000], [530000, 180000]]]";

    @TempDir
    Path folder;

    private void file(int boroughs, String shape, String more) throws IOException {
        String features = IntStream.rangeClosed(1, boroughs)
                .mapToObj(i -> ("{\"type\": \"Feature\", \"properties\": {\"lad\": \"E090000%02d\"%s}, \"geometry\":"
                                + " {\"type\": \"Polygon\", \"coordinates\": %s}}")
                        .formatted(i, more, shape))
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("a.geojson"), "{\"features\": [" + features + "]}");
    }

    @Test
    void all_boroughs_come_with_code_and_name() throws IOException {
        file(33, DEGREES, "");
        JsonNode whole = JsonMapper.shared()
                .readTree(new String(BoroughBoundaries.in(folder).orElseThrow(), StandardCharsets.UTF_8));
        assertThat(whole.path("features")).hasSize(33);
        assertThat(whole.path("features")
                        .valueStream()
                        .map(f -> f.path("properties").path("name").asString()))
                .contains("Enfield", "City of London");
    }

    @Test
    void a_borough_that_is_missing_makes_no_map() throws IOException {
        file(32, DEGREES, "");
        assertThat(BoroughBoundaries.in(folder)).isEmpty();
    }

    @Test
    void metres_are_no_degrees() throws IOException {
        file(33, METRES, "");
        assertThat(BoroughBoundaries.in(folder)).isEmpty();
    }

    @Test
    void a_ward_is_no_borough() throws IOException {
        file(33, DEGREES, ", \"ward\": \"E05000001\"");
        assertThat(BoroughBoundaries.in(folder)).isEmpty();
    }

    @Test
    void a_file_that_is_none_is_left_out() throws IOException {
        file(33, DEGREES, "");
        Files.writeString(folder.resolve("b.geojson"), "not json");
        assertThat(BoroughBoundaries.in(folder)).isPresent();
        assertThat(BoroughBoundaries.in(folder.resolve("nowhere"))).isEmpty();
    }
}
