package london.datahub.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Pairs that hang together by way of shared records. */
final class Groups {
    private final Candidates candidates;
    private final int[] parents;
    private final long[] edges;

    /**
     * @param edges the numbers of the pairs meant
     * @param records how many records there are
     * @param place the place of each record among them
     */
    Groups(Candidates candidates, int[] edges, int records, IntUnaryOperator place) {
        this.candidates = candidates;
        this.parents = IntStream.range(0, records).toArray();
        for (int edge : edges) {
            int a = root(place.applyAsInt(candidates.first(edge)));
            int b = root(place.applyAsInt(candidates.second(edge)));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        // Parents stand before their children: once through, and each record's parent is the root.
        for (int record = 0; record < records; record++) {
            parents[record] = parents[parents[record]];
        }
        this.edges = Arrays.stream(edges)
                .parallel()
                .mapToLong(edge -> (long) parents[place.applyAsInt(candidates.first(edge))] << 32 | edge)
                .sorted()
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
                .filter(i -> i == 0 || i == edges.length || edges[i] >>> 32 != edges[i - 1] >>> 32)
                .toArray();
        return IntStream.range(0, starts.length - 1)
                .parallel()
                .mapToObj(i -> Arrays.stream(edges, starts[i], starts[i + 1])
                        .mapToInt(edge -> (int) edge)
                        .toArray())
                .toArray(int[][]::new);
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
