package london.datahub.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shapes of boroughs and wards, from GeoJSON files that the operator put into a folder. An area's code is the most
 * local of the ONS codes among a feature's properties: a ward's goes before its borough's.
 */
public final class Boundaries {
    private static final Logger LOG = LoggerFactory.getLogger(Boundaries.class);
    private static final long LARGEST = 20_000_000;

    /** The rings of an area, each a list of points; holes are rings too. */
    record Shape(List<List<AreaPoint>> rings) {}

    private final Map<String, Shape> shapes = new HashMap<>();
    private Optional<byte[]> ofBoroughs = Optional.empty();

    private Boundaries() {}

    /** Returns no shapes: maps are made of squares. */
    public static Boundaries none() {
        return new Boundaries();
    }

    /** Reads every {@code *.geojson} of a folder; a file that cannot be read is left out and the log says so. */
    public static Boundaries in(Path folder) {
        var boundaries = new Boundaries();
        if (!Files.isDirectory(folder)) {
            return boundaries;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".geojson")).sorted().forEach(boundaries::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boundaries.ofBoroughs = BoroughBoundaries.in(folder);
        return boundaries;
    }

    private void read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("too large");
            }
            JsonNode features =
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("features");
            features.forEach(feature -> code(feature.path("properties"))
                    .ifPresent(code -> shapes.put(code, shape(feature.path("geometry")))));
        } catch (IOException | JacksonException e) {
            LOG.warn("A file of boundaries is no GeoJSON of less than 20 MB and was left out.");
        }
    }

    private static Optional<String> code(JsonNode properties) {
        return Stream.of("E05\\d{6}", "E09\\d{6}")
                .flatMap(pattern -> properties
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(text -> text.matches(pattern)))
                .findFirst();
    }

    private static Shape shape(JsonNode geometry) {
        List<List<AreaPoint>> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("MultiPolygon")) {
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        } else {
            coordinates.forEach(ring -> rings.add(ring(ring)));
        }
        return new Shape(rings);
    }

    private static List<AreaPoint> ring(JsonNode ring) {
        List<AreaPoint> points = new ArrayList<>();
        ring.forEach(point ->
                points.add(AreaPoint.of(point.path(0).asDouble(0), point.path(1).asDouble(0))));
        return points;
    }

    /** Tells whether every one of these areas has a shape. */
    boolean cover(List<String> codes) {
        return !codes.isEmpty() && shapes.keySet().containsAll(codes);
    }

    Optional<byte[]> ofBoroughs() {
        return ofBoroughs;
    }

    /** Tells whether there is any shape at all. */
    public boolean present() {
        return !shapes.isEmpty();
    }

    Shape of(String code) {
        return shapes.get(code);
    }
}
