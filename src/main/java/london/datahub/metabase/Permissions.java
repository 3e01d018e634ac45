package london.datahub.metabase;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may read what: the audience's group its own dashboards and tables, and nobody else either. Administrators can do
 * everything in Metabase; what they can reach of the hub ends at the database user's rights.
 */
final class Permissions {
    private static final int ATTEMPTS = 5;
    private static final String ASK = "create-queries";

    private final Metabase metabase;
    private final Changes changes;
    private final int reader;
    private final List<Thing> groups;

    /**
     * @param reader the audience's group
     * @param groups every group, {@code reader} too
     */
    Permissions(Metabase metabase, Changes changes, int reader, List<Thing> groups) {
        this.metabase = metabase;
        this.changes = changes;
        this.reader = reader;
        this.groups = groups.stream()
                .filter(group -> !group.text("magic_group_type").equals("admin"))
                .filter(group -> !group.text("name").equals("Administrators"))
                .toList();
    }

    /** Lets the audience's group ask its own database and no other, and keeps every other group from asking it. */
    void ofDatabases(int own, List<Integer> all) {
        untilNobodyInterferes("permissions on databases", metabase::changeDataPermissions, () -> {
            ObjectNode graph = metabase.dataPermissions();
            ObjectNode wanted = changed(graph);
            for (Thing group : groups) {
                for (int database : all) {
                    boolean ours = group.id() == reader && database == own;
                    if (ours || group.id() == reader || database == own) {
                        ask(graph, wanted, group.id(), database, ours ? "query-builder" : "no");
                    }
                }
            }
            return wanted;
        });
    }

    /** The free edition cannot forbid seeing a database's tables; without the right to ask, nothing of them is seen. */
    private static void ask(ObjectNode graph, ObjectNode wanted, int group, int database, String right) {
        JsonNode there =
                graph.path("groups").path(text(group)).path(text(database)).path(ASK);
        String has = there.isContainer() && !there.isEmpty() ? "some tables" : there.asString("no");
        if (!has.equals(right)) {
            ObjectNode rights = under(ofGroup(wanted, group), text(database));
            rights.put("view-data", "unrestricted");
            rights.put(ASK, right);
        }
    }

    /** Lets the audience's group read these collections, and nobody else. */
    void ofCollections(Set<Integer> own) {
        untilNobodyInterferes("permissions on collections", metabase::changeCollectionPermissions, () -> {
            ObjectNode graph = metabase.collectionPermissions();
            ObjectNode wanted = changed(graph);
            for (Thing group : groups) {
                for (int collection : own) {
                    String right = group.id() == reader ? "read" : "none";
                    JsonNode there = graph.path("groups").path(text(group.id())).path(text(collection));
                    if (!there.asString("none").equals(right)) {
                        ofGroup(wanted, group.id()).put(text(collection), right);
                    }
                }
            }
            return wanted;
        });
    }

    private static ObjectNode changed(ObjectNode graph) {
        ObjectNode wanted = Exchange.JSON.createObjectNode();
        wanted.set("revision", graph.path("revision"));
        wanted.putObject("groups");
        return wanted;
    }

    private static ObjectNode ofGroup(ObjectNode graph, int group) {
        return under(under(graph, "groups"), text(group));
    }

    private static ObjectNode under(ObjectNode parent, String name) {
        return parent.path(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    private interface Reading {
        ObjectNode differences();
    }

    private interface Writing {
        void write(ObjectNode graph);
    }

    private void untilNobodyInterferes(String what, Writing writing, Reading reading) {
        for (int attempt = 1; ; attempt++) {
            ObjectNode differences = reading.differences();
            if (differences.path("groups").isEmpty()) {
                return;
            }
            try {
                changes.change(what, () -> writing.write(differences));
                return;
            } catch (StaleRevision e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static String text(int id) {
        return Integer.toString(id);
    }
}
