package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Small tables of 1 to 4 dimensions with their totals, by chance, the same for the same seed. */
final class RandomTables {
    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** Makes a table whose inner counts add up to about {@code total}. */
    CountTable next(int dimensions, int total) {
        List<Dimension> made = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            int leaves = dimensions > 2 ? 2 : 2 + random.nextInt(dimensions == 1 ? 3 : 2);
            made.add(new Dimension("d" + d, List.of(tree("d" + d, leaves)), true));
        }
        return filled(made, total);
    }

    /** A top with leaves; where there are more than two, the first two have a parent of their own. */
    static Hierarchy tree(String name, int leaves) {
        List<Hierarchy.Entry> entries = new ArrayList<>(List.of(new Hierarchy.Entry(name + "all", Optional.empty())));
        if (leaves > 2) {
            entries.add(new Hierarchy.Entry(name + "mid", Optional.of(name + "all")));
        }
        for (int i = 0; i < leaves; i++) {
            String parent = leaves > 2 && i < 2 ? name + "mid" : name + "all";
            entries.add(new Hierarchy.Entry(name + i, Optional.of(parent)));
        }
        return Hierarchy.of(entries);
    }

    /** Puts each event into an inner cell by chance and counts every combination. */
    CountTable filled(List<Dimension> dimensions, int total) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        combinations(dimensions).forEach(codes -> counts.put(codes, 0L));
        for (int event = 0; event < total; event++) {
            List<List<String>> ways = new ArrayList<>(List.of(List.of()));
            for (Dimension dimension : dimensions) {
                List<String> leaves = dimension.hierarchies().get(0).leaves();
                List<String> line = lineage(
                        dimension, leaves.get(Math.min(random.nextInt(leaves.size()), random.nextInt(leaves.size()))));
                ways = ways.stream()
                        .flatMap(begun -> line.stream().map(code -> {
                            List<String> longer = new ArrayList<>(begun);
                            longer.add(code);
                            return List.copyOf(longer);
                        }))
                        .toList();
            }
            ways.forEach(codes -> counts.merge(codes, 1L, Long::sum));
        }
        return new CountTable(dimensions, counts);
    }

    private static List<String> lineage(Dimension dimension, String leaf) {
        List<String> line = new ArrayList<>(List.of(leaf));
        Map<String, List<String>> children = dimension.hierarchies().get(0).children();
        for (int i = 0; i < line.size(); i++) {
            String code = line.get(i);
            children.forEach((parent, own) -> {
                if (own.contains(code)) {
                    line.add(parent);
                }
            });
        }
        return line;
    }

    static List<List<String>> combinations(List<Dimension> dimensions) {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            all = all.stream()
                    .flatMap(begun -> dimension.codes().stream().map(code -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(code);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return all;
    }
}
