package london.datahub.metabase;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * The tables and columns that Metabase has found in a database.
 *
 * @param fields the id of a column, by {@code schema.table.column}
 */
record FoundTables(Map<String, Integer> fields) {
    static final FoundTables NONE = new FoundTables(Map.of());

    static FoundTables of(JsonNode metadata) {
        Map<String, Integer> fields = new HashMap<>();
        for (JsonNode table : metadata.path("tables")) {
            String name =
                    table.path("schema").asString("") + "." + table.path("name").asString("");
            for (JsonNode field : table.path("fields")) {
                fields.put(
                        name + "." + field.path("name").asString(""),
                        field.path("id").asInt());
            }
        }
        return new FoundTables(fields);
    }

    OptionalInt field(String column) {
        Integer id = fields.get(column);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
