package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a table is broken down by.
 *
 * @param hierarchies ways in which the codes add up, all to the same top
 * @param additive whether parents are the sums of their children; else, as with persons over quarters, they are at most
 *     the sum and at least each child
 */
public record Dimension(String name, List<Hierarchy> hierarchies, boolean additive) {
    public Dimension {
        hierarchies = List.copyOf(hierarchies);
        if (hierarchies.stream().map(Hierarchy::root).distinct().count() != 1) {
            throw new IllegalArgumentException("the hierarchies of a dimension need one top in common");
        }
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
