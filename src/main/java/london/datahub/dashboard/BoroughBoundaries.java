package london.datahub.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import london.datahub.reference.Boroughs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The boundaries of the 33 authorities as one GeoJSON for other programs: of each area the {@code code} and the {@code
 * name}, in longitude and latitude (RFC 7946). Boundaries hold no figures and are open to everybody.
 */
final class BoroughBoundaries {
    private static final int LARGEST = 5_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private BoroughBoundaries() {}

    /** Returns nothing where the folder has not all of them, or not in degrees, or they are 5 MB or more. */
    static Optional<byte[]> in(Path folder) {
        Map<String, JsonNode> shapes = new TreeMap<>();
        files(folder).forEach(file -> read(file, shapes));
        ArrayNode features = JSON.createArrayNode();
        Boroughs.all()
                .forEach(borough -> Optional.ofNullable(shapes.get(borough.code()))
                        .ifPresent(shape -> features.add(feature(borough.code(), borough.name(), shape))));
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        byte[] whole = JSON.writeValueAsBytes(collection.set("features", features));
        return features.size() == Boroughs.all().size() && whole.length < LARGEST
                ? Optional.of(whole)
                : Optional.empty();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".geojson"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, Map<String, JsonNode> shapes) {
        try {
            for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).path("features")) {
                List<String> codes = feature.path("properties")
                        .valueStream()
                        .map(value -> value.asString(""))
                        .filter(value -> value.matches("E0[59]\\d{6}"))
                        .toList();
                boolean ward = codes.stream().anyMatch(code -> code.startsWith("E05"));
                if (!ward && !codes.isEmpty() && inDegrees(feature.path("geometry"))) {
                    shapes.putIfAbsent(codes.get(0), feature.path("geometry"));
                }
            }
        } catch (IOException | JacksonException e) {
            // Left out, as the hub's own maps leave it out and say so.
        }
    }

    /** London lies about 0 degrees east and 51.5 north; metres of a national grid are far beyond. */
    private static boolean inDegrees(JsonNode geometry) {
        JsonNode point = geometry.path("coordinates");
        while (point.path(0).isArray()) {
            point = point.path(0);
        }
        return Math.abs(point.path(0).asDouble(999)) < 1
                && Math.abs(point.path(1).asDouble(0) - 51.5) < 0.5;
    }

    private static ObjectNode feature(String code, String name, JsonNode shape) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties").put("code", code).put("name", name);
        feature.set("geometry", shape);
        return feature;
    }
}
