package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table is broken down by.
 *
 * @param hierarchies ways in which the codes add up, all to the same top
 * @param adding whether parents are the sums of their children; else, as with persons over quarters, they are at least
 *     each child, and at most the sum
 */
public record Dimension(String name, List<Hierarchy> hierarchies, Adding adding) {
    /** How parts make up a whole. */
    public enum Adding {
        /** Each stands in one part: the whole is their sum. */
        ONCE,
        /** Each stands in one part or in several. */
        AT_LEAST_ONCE,
        /** Each may stand in several parts, or in none. */
        ANY
    }

    public Dimension(String name, List<Hierarchy> hierarchies, boolean additive) {
        this(name, hierarchies, additive ? Adding.ONCE : Adding.AT_LEAST_ONCE);
    }

    public Dimension {
        hierarchies = List.copyOf(hierarchies);
        if (hierarchies.stream().map(Hierarchy::root).distinct().count() != 1) {
            throw new IllegalArgumentException("the hierarchies of a dimension need one top in common");
        }
    }

    boolean additive() {
        return adding == Adding.ONCE;
    }

    String root() {
        return hierarchies.get(0).root();
    }

    /** Returns the codes of every hierarchy. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        hierarchies.forEach(hierarchy -> codes.addAll(hierarchy.codes()));
        return codes;
    }

    /** Returns for each code those that it is directly part of, one a hierarchy. */
    Map<String, Set<String>> partOf() {
        Map<String, Set<String>> parents = new HashMap<>();
        hierarchies.forEach(hierarchy -> hierarchy
                .children()
                .forEach((parent, children) ->
                        children.forEach(child -> parents.computeIfAbsent(child, code -> new LinkedHashSet<>())
                                .add(parent))));
        return parents;
    }

    /** Returns the ways in which a code is made up of others. */
    List<List<String>> partsOf(String code) {
        List<List<String>> ways = new ArrayList<>();
        for (Hierarchy hierarchy : hierarchies) {
            List<String> parts = hierarchy.children().get(code);
            if (parts != null && !ways.contains(parts)) {
                ways.add(parts);
            }
        }
        return ways;
    }
}
