package london.datahub.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts are that a part of an Office Open XML file names.
 *
 * <p>Source of the layout: ECMA-376 part 2, section 9 (relationships).
 */
final class Relations {
    private static final int MOST = 10_000;

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /** Reads what a part names; nothing where it names nothing. What lies outside the file is left out. */
    static Relations of(PackedParts parts, String part) throws IOException {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        if (parts.has(name)) {
            try (XmlPart xml = new XmlPart(parts.open(name))) {
                while (xml.next() && relations.byId.size() < MOST) {
                    if (xml.starts("Relationship")
                            && !xml.attribute("TargetMode").equals("External")) {
                        relations.add(xml, folder);
                    }
                }
            }
        }
        return relations;
    }

    private void add(XmlPart xml, String folder) {
        String target = resolved(folder, xml.attribute("Target"));
        String type = xml.attribute("Type");
        byId.put(xml.attribute("Id"), target);
        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String to = target;
        while (to.startsWith("../") || to.startsWith("./")) {
            from = to.startsWith("../") ? from.replaceFirst("[^/]+/$", "") : from;
            to = to.substring(to.indexOf('/') + 1);
        }
        return from + to;
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the first part of a type, such as styles. */
    Optional<String> byType(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
