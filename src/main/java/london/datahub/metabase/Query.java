package london.datahub.metabase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A query in SQL with its variables, as {@code {{name}}}; what stands in {@code [[ ]]} goes where none is given. */
record Query(String sql, List<Tag> tags) {
    /** Returns the query as Metabase takes it. */
    Map<String, Object> body(int database, FoundTables found) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        tags.forEach(tag -> bodies.put(tag.name(), tag.body(found)));
        return Map.of("database", database, "type", "native", "native", Map.of("query", sql, "template-tags", bodies));
    }

    Optional<Tag> tag(String name) {
        return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
    }

    /** Tells whether the query cannot run without a value for this variable. */
    boolean needs(String name) {
        String always = sql.replaceAll("(?s)\\[\\[.*?]]", "");
        return tag(name).filter(tag -> tag.column().isEmpty()).isPresent() && always.contains("{{" + name + "}}");
    }
}
