package london.datahub.metabase;

import static london.datahub.metabase.Answer.must;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the stand-in holds, and how each request changes it. */
final class MetabaseState {
    private static final Fields SETUP = Fields.of("token!:text user!:map prefs!:map");
    private static final Fields USER = Fields.of("email!:text password!:text first_name?:text last_name?:text");
    private static final Fields PREFS = Fields.of("site_name!:text site_locale?:text");
    private static final Fields SESSION = Fields.of("username!:text password!:text");
    private static final Fields COLLECTION =
            Fields.of("name!:text description?:text parent_id?:id authority_level?:text namespace?:text");
    private static final Fields COLLECTION_CHANGE =
            Fields.of("name?:text description?:text parent_id?:id archived?:flag authority_level?:text type?:text");
    private static final Fields GROUP = Fields.of("name!:text");
    private static final Fields CACHE = Fields.of("model!:text model_id!:count strategy!:map");

    String version = "v0.58.4";
    String setupToken;
    final Set<String> sessions = new HashSet<>();
    final Map<Integer, ObjectNode> collections = new TreeMap<>();
    final Map<Integer, ObjectNode> groups = new TreeMap<>();
    final MadeSettings settings = new MadeSettings();
    final MadeDatabases databases = new MadeDatabases(this);
    final MadeCards cards = new MadeCards(this);
    final MadeDashboards dashboards = new MadeDashboards(this);
    final MadeGraph collectionGraph = new MadeGraph();
    final MadeGraph dataGraph = new MadeGraph();
    final Random order = new Random(58);
    private int last = 100;
    private String cache = "";
    private String administrator = "";

    MetabaseState() {
        addGroup("All Users").put("magic_group_type", "all-internal-users");
        addGroup("Administrators").put("magic_group_type", "admin");
    }

    int next() {
        return ++last;
    }

    JsonNode answer(String method, HttpUrl url, JsonNode body) {
        List<String> path = url.pathSegments().subList(1, url.pathSize());
        String what = path.get(0);
        return switch (what) {
            case "session" -> path.size() > 1 ? properties() : login(body);
            case "setup" -> setUp(body);
            case "database" -> databases.answer(method, path, body);
            case "collection" ->
                path.size() > 1 && path.get(1).equals("graph")
                        ? graphOfCollections(method, body)
                        : collection(method, path, body);
            case "permissions" -> path.get(1).equals("group") ? group(method, body) : graphOfData(method, body);
            case "card" -> cards.answer(method, path, body);
            case "dashboard" -> dashboards.answer(method, path, body);
            case "setting" -> settings.answer(method, path, body);
            case "cache" -> cache(method, body);
            case "embed" -> new MadeEmbed(this).dashboard(path.get(2));
            default -> throw new Answer(404, "Not found.");
        };
    }

    private JsonNode properties() {
        ObjectNode said = Exchange.JSON.createObjectNode();
        said.putObject("version").put("tag", version);
        said.put("setup-token", setupToken);
        said.put("has-user-setup", setupToken == null);
        return said;
    }

    private JsonNode setUp(JsonNode body) {
        SETUP.check(body);
        USER.check(body.path("user"));
        PREFS.check(body.path("prefs"));
        if (setupToken == null) {
            throw new Answer(403, "The /api/setup route can only be used to create the first user.");
        }
        must(body.path("token").asString().equals(setupToken), "Token does not match the setup token.");
        setupToken = null;
        administrator = body.path("user").path("email").asString() + " "
                + body.path("user").path("password").asString();
        return session();
    }

    private JsonNode login(JsonNode body) {
        SESSION.check(body);
        String who =
                body.path("username").asString() + " " + body.path("password").asString();
        if (!who.equals(administrator)) {
            throw new Answer(401, "did not match stored password");
        }
        return session();
    }

    private JsonNode session() {
        String id = "session-" + next();
        sessions.add(id);
        return Exchange.JSON.createObjectNode().put("id", id);
    }

    ObjectNode addGroup(String name) {
        int id = groups.size() + 1;
        ObjectNode group = Exchange.JSON.createObjectNode().put("id", id).put("name", name);
        group.put("member_count", 0);
        groups.put(id, group);
        return group;
    }

    private JsonNode group(String method, JsonNode body) {
        if (method.equals("GET")) {
            return shuffled(groups.values());
        }
        GROUP.check(body);
        String name = body.path("name").asString();
        must(groups.values().stream().noneMatch(g -> g.path("name").asString().equals(name)), "name taken");
        return addGroup(name);
    }

    private JsonNode collection(String method, List<String> path, JsonNode body) {
        if (method.equals("GET")) {
            ArrayNode all = shuffled(collections.values().stream()
                    .filter(c -> !c.path("archived").asBoolean())
                    .toList());
            all.addObject().put("id", "root").put("name", "Our analytics");
            return all;
        }
        boolean adds = method.equals("POST");
        (adds ? COLLECTION : COLLECTION_CHANGE).check(body);
        int id = adds ? next() : Integer.parseInt(path.get(1));
        if (!adds && !collections.containsKey(id)) {
            throw new Answer(404, "Not found.");
        }
        ObjectNode collection = collections.computeIfAbsent(
                id, n -> Exchange.JSON.createObjectNode().put("id", n).put("location", "/"));
        body.properties().stream()
                .filter(field -> !field.getKey().equals("parent_id"))
                .forEach(field -> collection.set(field.getKey(), field.getValue()));
        if (body.has("parent_id")) {
            must(
                    body.path("parent_id").isNull()
                            || collections.containsKey(body.path("parent_id").asInt()),
                    "no such parent");
            JsonNode parent = body.path("parent_id");
            collection.put("location", parent.isNull() ? "/" : "/" + parent.asInt() + "/");
        }
        if (adds) {
            collectionGraph.put(1, Integer.toString(id), Exchange.JSON.stringNode("write"));
        }
        return collection;
    }

    private JsonNode graphOfCollections(String method, JsonNode body) {
        if (method.equals("PUT")) {
            collectionGraph.change(body, (key, right) -> {
                must(key.equals("root") || collections.containsKey(Integer.parseInt(key)), "no such collection " + key);
                must(Set.of("none", "read", "write").contains(right.asString("")), "no such right");
            });
        }
        return collectionGraph.said();
    }

    private JsonNode graphOfData(String method, JsonNode body) {
        if (method.equals("PUT")) {
            dataGraph.change(body, (key, rights) -> {
                must(databases.has(Integer.parseInt(key)), "no such database " + key);
                Fields.of("view-data:text create-queries:text download:map data-model:map details:text")
                        .check(rights);
                if (rights.path("view-data").asString("").equals("blocked")) {
                    throw new Answer(402, "The blocked permissions functionality is only enabled if you pay.");
                }
                must(
                        Set.of("no", "query-builder", "query-builder-and-native")
                                .contains(rights.path("create-queries").asString("")),
                        "no such right");
            });
        }
        return dataGraph.said();
    }

    private JsonNode cache(String method, JsonNode body) {
        if (method.equals("PUT")) {
            CACHE.check(body);
            must(body.path("model").asString().equals("root"), "granular caching is paid");
            cache = body.path("strategy").path("type").asString("");
            must(Set.of("nocache", "ttl").contains(cache), "no such strategy");
            return Exchange.JSON.createObjectNode().put("id", 1);
        }
        ObjectNode said = Exchange.JSON.createObjectNode();
        ArrayNode data = said.putArray("data");
        if (!cache.isEmpty()) {
            ObjectNode one = data.addObject().put("model", "root").put("model_id", 0);
            one.putObject("strategy").put("type", cache);
        }
        return said;
    }

    void keepAnswers() {
        cache = "ttl";
    }

    /** Metabase promises no order. */
    ArrayNode shuffled(java.util.Collection<? extends JsonNode> things) {
        List<JsonNode> mixed = new ArrayList<>(things);
        java.util.Collections.shuffle(mixed, order);
        ArrayNode list = Exchange.JSON.createArrayNode();
        mixed.forEach(thing -> list.add(thing.deepCopy()));
        return list;
    }
}
