package london.datahub.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Pairs that hang together by way of shared records. */
final class Groups {
    private final Candidates candidates;
    private final int[] edges;
    private final int[] ends;

    /**
     * @param edges the numbers of the pairs meant
     * @param records how many records there are
     * @param place the place of each record among them
     */
    Groups(Candidates candidates, int[] edges, int records, IntUnaryOperator place) {
        this.candidates = candidates;
        int[] roots = roots(edges, records, place);
        int[] next = new int[records + 1];
        for (int edge : edges) {
            next[roots[place.applyAsInt(candidates.first(edge))] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        this.edges = new int[edges.length];
        for (int edge : edges) {
            this.edges[next[roots[place.applyAsInt(candidates.first(edge))]]++] = edge;
        }
        this.ends = IntStream.range(0, records)
                .filter(root -> next[root] > (root == 0 ? 0 : next[root - 1]))
                .map(root -> next[root])
                .toArray();
    }

    /** The first record with which each hangs together. */
    private int[] roots(int[] edges, int records, IntUnaryOperator place) {
        int[] parents = IntStream.range(0, records).toArray();
        for (int edge : edges) {
            int a = root(parents, place.applyAsInt(candidates.first(edge)));
            int b = root(parents, place.applyAsInt(candidates.second(edge)));
            parents[Math.max(a, b)] = Math.min(a, b);
        }
        // Parents stand before their children: once through, and each record's parent is the root.
        for (int record = 0; record < records; record++) {
            parents[record] = parents[parents[record]];
        }
        return parents;
    }

    private static int root(int[] parents, int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    int size() {
        return ends.length;
    }

    /** The edges of a group. */
    int[] edges(int group) {
        return Arrays.copyOfRange(edges, group == 0 ? 0 : ends[group - 1], ends[group]);
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
