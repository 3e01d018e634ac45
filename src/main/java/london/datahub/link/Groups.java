package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs that hang together by way of shared records. */
final class Groups {
    private final Pairs candidates;
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, List<Integer>> edges = new HashMap<>();

    Groups(Pairs candidates, int[] pairs) {
        this.candidates = candidates;
        for (int pair : pairs) {
            int a = root(candidates.first(pair));
            int b = root(candidates.second(pair));
            parents.put(Math.max(a, b), Math.min(a, b));
        }
        for (int pair : pairs) {
            edges.computeIfAbsent(root(candidates.first(pair)), root -> new ArrayList<>())
                    .add(pair);
        }
    }

    private int root(int record) {
        int at = record;
        int parent = parents.getOrDefault(at, at);
        while (parent != at) {
            int above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }

    List<int[]> edges() {
        return edges.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The records of a group of pairs, sorted. */
    int[] members(int[] group) {
        return Arrays.stream(group)
                .flatMap(pair -> Arrays.stream(new int[] {candidates.first(pair), candidates.second(pair)}))
                .distinct()
                .sorted()
                .toArray();
    }
}
