package london.datahub.metabase;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A variable of a query, set by the dashboard's parameter of the same name.
 *
 * @param column the released column whose values it chooses from, as {@code schema.table.column}; without one it
 *     stands for a single text that must be given
 */
record Tag(String name, String label, Optional<String> column) {
    /** Returns it as a query holds it; its id stays the same from run to run. */
    Map<String, Object> body(FoundTables found) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        body.put("name", name);
        body.put("display-name", label);
        body.put("type", column.isPresent() ? "dimension" : "text");
        column.ifPresent(named -> {
            body.put(
                    "dimension",
                    java.util.Arrays.asList("field", found.field(named).orElse(0), null));
            body.put("widget-type", "string/=");
        });
        return body;
    }

    /** Returns what a dashboard's parameter is wired to. */
    List<Object> target() {
        return List.of(column.isPresent() ? "dimension" : "variable", List.of("template-tag", name));
    }
}
