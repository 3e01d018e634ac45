package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the codes of a dimension add up to larger ones: every parent is the sum of its children.
 *
 * @param children by parent, in the order they were given
 */
public record Hierarchy(String root, Map<String, List<String>> children) {
    /** One code and the code it is part of. */
    public record Entry(String code, Optional<String> parent) {}

    /** An entry that has no place in a tree; counted from 0. */
    public static final class Misplaced extends RuntimeException {
        private final int entry;

        private Misplaced(int entry, String why) {
            super(why);
            this.entry = entry;
        }

        public int entry() {
            return entry;
        }
    }

    /**
     * Puts a hierarchy together.
     *
     * @throws Misplaced for an entry that has no place in a tree
     */
    public static Hierarchy of(List<Entry> entries) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        String root = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            require(!entry.code().isEmpty(), i, "it has no code.");
            require(codes.add(entry.code()), i, "its code stands twice.");
            require(
                    entry.parent().isPresent() || root == null,
                    i,
                    "there is a top already, so this one needs a parent.");
            root = entry.parent().isEmpty() ? entry.code() : root;
            entry.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(entry.code()));
        }
        require(root != null, 0, "no code is the top: one must have no parent.");
        Hierarchy tree = new Hierarchy(root, children);
        tree.requireConnected(entries);
        return tree;
    }

    private void requireConnected(List<Entry> entries) {
        Set<String> reached = new LinkedHashSet<>(codes());
        for (int i = 0; i < entries.size(); i++) {
            require(reached.contains(entries.get(i).code()), i, "its parent does not lead to the top.");
        }
    }

    private static void require(boolean holds, int entry, String otherwise) {
        if (!holds) {
            throw new Misplaced(entry, otherwise);
        }
    }

    /** Returns every code, each before its children. */
    public List<String> codes() {
        List<String> found = new ArrayList<>(List.of(root));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children.getOrDefault(found.get(i), List.of()));
        }
        return found;
    }

    /** Returns the codes without children. */
    List<String> leaves() {
        return codes().stream().filter(code -> !children.containsKey(code)).toList();
    }
}
