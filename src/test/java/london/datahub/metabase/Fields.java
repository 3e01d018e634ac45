package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The fields that a request may have, and what each must be: {@code name!} must be there, {@code name?} may be null. */
final class Fields {
    private final Map<String, String> kinds = new TreeMap<>();

    /** @param fields as {@code name!:text parent_id?:id} */
    static Fields of(String fields) {
        Fields made = new Fields();
        Arrays.stream(fields.split("\\s+")).forEach(field -> made.kinds.put(field.split(":")[0], field.split(":")[1]));
        return made;
    }

    void check(JsonNode body) {
        must(body.isObject(), "not an object");
        body.properties()
                .forEach(field -> must(
                        kinds.containsKey(field.getKey())
                                || kinds.containsKey(field.getKey() + "!")
                                || kinds.containsKey(field.getKey() + "?"),
                        "unknown field " + field.getKey()));
        kinds.forEach((name, kind) -> check(name, kind, body));
    }

    private static void check(String name, String kind, JsonNode body) {
        JsonNode value = body.path(name.replaceAll("[!?]$", ""));
        must(!name.endsWith("!") || !(value.isMissingNode() || value.isNull()), name + " is missing");
        must(!value.isNull() || name.endsWith("?"), name + " is null");
        must(value.isMissingNode() || value.isNull() || is(value, kind), name + " is no " + kind);
    }

    private static boolean is(JsonNode value, String kind) {
        return switch (kind) {
            case "text" -> value.isString() && !value.asString().isBlank();
            case "id" -> value.isIntegralNumber() && value.asInt() > 0;
            case "int" -> value.isIntegralNumber();
            case "count" -> value.isIntegralNumber() && value.asInt() >= 0;
            case "flag" -> value.isBoolean();
            case "map" -> value.isObject();
            case "list" -> value.isArray();
            case "any" -> true;
            default -> throw new IllegalStateException(kind);
        };
    }
}
