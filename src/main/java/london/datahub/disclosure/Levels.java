package london.datahub.disclosure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The levels at which tables of one population stand: a ward is of a borough, a borough of London, so a table by ward
 * is one by borough too. Levels are to linked tables with hierarchies what dimensions are to those without.
 */
final class Levels {
    private Levels() {}

    private record Level(int dimension, int depth) {}

    /** Tells whether the tables form no ring, so that what nobody publishes narrows nothing. */
    static boolean areAcyclic(CountTable table) {
        List<Map<String, Integer>> depths =
                table.dimensions().stream().map(Levels::depths).toList();
        Set<List<Integer>> seen = new HashSet<>();
        Set<Set<Level>> tables = new HashSet<>();
        for (List<String> codes : table.counts().keySet()) {
            List<Integer> at = IntStream.range(0, codes.size())
                    .mapToObj(d -> depths.get(d).get(codes.get(d)))
                    .toList();
            if (seen.add(at)) {
                tables.add(levels(at));
            }
        }
        return Margins.isAcyclic(Margins.largest(tables));
    }

    private static Set<Level> levels(List<Integer> depths) {
        Set<Level> levels = new HashSet<>();
        for (int d = 0; d < depths.size(); d++) {
            for (int depth = 1; depth <= depths.get(d); depth++) {
                levels.add(new Level(d, depth));
            }
        }
        return levels;
    }

    private static Map<String, Integer> depths(Dimension dimension) {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (Hierarchy hierarchy : dimension.hierarchies()) {
            depths.put(hierarchy.root(), 0);
            for (String code : hierarchy.codes()) {
                int below = depths.get(code) + 1;
                hierarchy
                        .children()
                        .getOrDefault(code, List.of())
                        .forEach(child -> depths.merge(child, below, Math::max));
            }
        }
        return depths;
    }
}
