package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in's databases: what is in them is found only some time after it was looked for. */
final class MadeDatabases {
    private static final Fields ADD = Fields.of(
            "name!:text engine!:text details!:map is_full_sync?:flag is_on_demand?:flag auto_run_queries?:flag");
    private static final Fields CHANGE =
            Fields.of("name?:text engine?:text details?:map description?:text auto_run_queries?:flag");
    private static final Fields DETAILS = Fields.of("host!:text port!:id dbname!:text user!:text password!:text"
            + " additional-options:text schema-filters-type!:text schema-filters-patterns!:text");

    /** What is really in every database, by schema and table. */
    final Map<String, List<String>> tables = new TreeMap<>();

    int looksUntilFound = 1;

    private final MetabaseState state;
    private final Map<Integer, ObjectNode> databases = new TreeMap<>();
    private final Map<Integer, Map<String, Integer>> found = new TreeMap<>();
    private final Map<Integer, Integer> looks = new TreeMap<>();

    MadeDatabases(MetabaseState state) {
        this.state = state;
    }

    boolean has(int id) {
        return databases.containsKey(id);
    }

    boolean hasField(int id) {
        return found.values().stream().anyMatch(fields -> fields.containsValue(id));
    }

    List<ObjectNode> all() {
        return List.copyOf(databases.values());
    }

    JsonNode answer(String method, List<String> path, JsonNode body) {
        if (path.size() == 1) {
            return method.equals("POST") ? add(body) : page();
        }
        int id = Integer.parseInt(path.get(1));
        if (!databases.containsKey(id)) {
            throw new Answer(404, "Not found.");
        }
        if (path.size() == 2) {
            return method.equals("PUT") ? change(id, body) : said(databases.get(id));
        }
        if (path.get(2).equals("sync_schema")) {
            looks.put(id, looksUntilFound);
            return Exchange.JSON.createObjectNode().put("status", "ok");
        }
        return metadata(id);
    }

    private JsonNode add(JsonNode body) {
        ADD.check(body);
        DETAILS.check(body.path("details"));
        int id = state.next();
        ObjectNode database = ((ObjectNode) body.deepCopy()).put("id", id);
        databases.put(id, database);
        looks.put(id, looksUntilFound);
        ObjectNode rights = Exchange.JSON.createObjectNode().put("view-data", "unrestricted");
        state.dataGraph.put(1, Integer.toString(id), rights.put("create-queries", "query-builder-and-native"));
        return said(database);
    }

    private JsonNode change(int id, JsonNode body) {
        CHANGE.check(body);
        DETAILS.check(body.path("details"));
        databases.get(id).setAll((ObjectNode) body);
        return said(databases.get(id));
    }

    private JsonNode page() {
        ObjectNode page = Exchange.JSON.createObjectNode();
        page.set(
                "data",
                state.shuffled(databases.values().stream().map(this::said).toList()));
        return page.put("total", databases.size());
    }

    private JsonNode said(ObjectNode database) {
        ObjectNode said =
                database.deepCopy().put("initial_sync_status", "complete").put("is_sample", false);
        said.withObject("/details").put("password", "**MetabasePass**").put("ssl", false);
        return said;
    }

    private JsonNode metadata(int id) {
        Map<String, Integer> fields = found.computeIfAbsent(id, n -> new TreeMap<>());
        int left = looks.merge(id, -1, Integer::sum);
        if (left == 0) {
            String schema = databases
                    .get(id)
                    .path("details")
                    .path("schema-filters-patterns")
                    .asString("");
            tables.forEach((table, columns) -> columns.stream()
                    .filter(column -> table.startsWith(schema + "."))
                    .forEach(column -> fields.computeIfAbsent(table + "." + column, key -> state.next())));
        }
        ObjectNode said = said(databases.get(id)).deepCopy().asObject();
        ArrayNode list = said.putArray("tables");
        fields.keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .distinct()
                .forEach(table -> {
                    ObjectNode one = list.addObject()
                            .put("schema", table.split("\\.")[0])
                            .put("name", table.split("\\.")[1]);
                    ArrayNode columns = one.putArray("fields");
                    fields.forEach((key, number) -> {
                        if (key.startsWith(table + ".")) {
                            columns.addObject().put("id", number).put("name", key.substring(table.length() + 1));
                        }
                    });
                });
        must(list.size() <= tables.size(), "more tables than there are");
        return said;
    }
}
