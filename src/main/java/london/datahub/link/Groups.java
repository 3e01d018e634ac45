package london.datahub.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs that hang together by way of shared records. */
final class Groups {
    private final Candidates candidates;
    private final int[] parents;
    private final int[] edges;

    /** @param edges the numbers of the pairs meant; they are put in the order of their groups */
    Groups(Candidates candidates, int[] edges, int records) {
        this.candidates = candidates;
        this.parents = IntStream.range(0, records).toArray();
        for (int edge : edges) {
            int a = root(candidates.first(edge));
            int b = root(candidates.second(edge));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        this.edges = Arrays.stream(edges)
                .mapToLong(edge -> (long) root(candidates.first(edge)) << 32 | edge)
                .sorted()
                .mapToInt(sorted -> (int) sorted)
                .toArray();
    }

    private int root(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The edges of each group. */
    int[][] edges() {
        int[] starts = IntStream.rangeClosed(0, edges.length)
                .filter(i -> i == 0 || i == edges.length || group(i) != group(i - 1))
                .toArray();
        return IntStream.range(0, starts.length - 1)
                .mapToObj(i -> Arrays.copyOfRange(edges, starts[i], starts[i + 1]))
                .toArray(int[][]::new);
    }

    private int group(int place) {
        return root(candidates.first(edges[place]));
    }

    /** The records of a group of pairs, sorted. */
    int[] members(int[] group) {
        int[] members = new int[group.length * 2];
        for (int i = 0; i < group.length; i++) {
            members[2 * i] = candidates.first(group[i]);
            members[2 * i + 1] = candidates.second(group[i]);
        }
        Arrays.sort(members);
        int kept = 0;
        for (int i = 0; i < members.length; i++) {
            if (i == 0 || members[i] != members[i - 1]) {
                members[kept++] = members[i];
            }
        }
        return Arrays.copyOf(members, kept);
    }
}
