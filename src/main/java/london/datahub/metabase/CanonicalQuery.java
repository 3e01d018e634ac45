package london.datahub.metabase;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A query in one form, whichever Metabase gives it back in: that in which it was sent (MBQL 4), or the stages that it
 * is rewritten into since version 57 (MBQL 5), with its variables by name or in a list.
 *
 * @param variables of each variable its kind, label, widget, column and first value, by name
 */
record CanonicalQuery(int database, String sql, Map<String, String> variables) {
    /** Returns nothing for a query that is not one piece of SQL. */
    static Optional<CanonicalQuery> of(JsonNode query) {
        int database = query.path("database").asInt(0);
        if (query.path("stages").size() == 1) {
            JsonNode stage = query.path("stages").get(0);
            return of(database, stage.path("native"), stage.path("template-tags"));
        }
        return query.path("stages").isEmpty()
                ? of(
                        database,
                        query.path("native").path("query"),
                        query.path("native").path("template-tags"))
                : Optional.empty();
    }

    private static Optional<CanonicalQuery> of(int database, JsonNode sql, JsonNode tags) {
        if (!sql.isString()) {
            return Optional.empty();
        }
        Map<String, String> variables = new TreeMap<>();
        for (JsonNode tag : tags) {
            variables.put(tag.path("name").asString(""), variable(tag));
        }
        return Optional.of(new CanonicalQuery(database, sql.asString(), variables));
    }

    private static String variable(JsonNode tag) {
        String first = tag.hasNonNull("default") ? tag.get("default").toString() : "none";
        boolean required = tag.path("required").asBoolean(false);
        return String.join(
                " | ",
                tag.path("type").asString(""),
                tag.path("display-name").asString(""),
                tag.path("widget-type").asString("none"),
                "column " + column(tag.path("dimension")),
                "required " + required,
                first);
    }

    /** The id is the only number of {@code [field, 12, null]} and of {@code [field, {...}, 12]}. */
    private static int column(JsonNode dimension) {
        for (JsonNode part : dimension) {
            if (part.isIntegralNumber()) {
                return part.asInt();
            }
        }
        return 0;
    }
}
