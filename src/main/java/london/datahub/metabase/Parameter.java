package london.datahub.metabase;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A filter of a dashboard.
 *
 * @param slug its name in addresses, and that of the variables it sets
 * @param choices value and label of what can be chosen; empty where the values come from the variable's column
 */
record Parameter(String slug, String label, List<List<String>> choices) {
    String id() {
        return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id());
        body.put("name", label);
        body.put("slug", slug);
        body.put("type", choices.isEmpty() ? "string/=" : "category");
        if (!choices.isEmpty()) {
            body.put("values_query_type", "list");
            body.put("values_source_type", "static-list");
            body.put("values_source_config", Map.of("values", choices));
        }
        return body;
    }
}
