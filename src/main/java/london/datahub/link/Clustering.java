package london.datahub.link;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Joins records to persons. What hangs together by likely pairs is a group; groups are looked at one by one, and each is
 * taken apart by average linkage.
 */
final class Clustering {
    private static final int LARGEST = 300;
    private static final double LIKELY = 3;
    private static final double HIGHEST_FLOOR = 40;
    private final Population people;
    private final Supplier<Judge> judges;
    private final Told told;
    private final LinkageRules rules;
    private final double threshold;

    /** @param judges makes a judge for the use of one thread */
    Clustering(Population people, Supplier<Judge> judges, Told told, LinkageRules rules) {
        this.people = people;
        this.judges = judges;
        this.told = told;
        this.rules = rules;
        this.threshold = bits(rules);
    }

    private static double bits(LinkageRules rules) {
        return Math.log(rules.threshold() / (1 - rules.threshold())) / Math.log(2);
    }

    /** Log-odds below which a pair does not hang together. */
    static double floor(LinkageRules rules) {
        return bits(rules) - LIKELY;
    }

    /** Returns for each record the first of its person's records. */
    int[] persons(Candidates candidates) {
        int[] persons = IntStream.range(0, people.size()).toArray();
        int[] edges = above(
                floor(rules), candidates, IntStream.range(0, candidates.size()).parallel());
        split(candidates, new Groups(candidates, edges, people.size(), record -> record), floor(rules), persons);
        return persons;
    }

    private static int[] above(double floor, Candidates candidates, IntStream edges) {
        return edges.filter(i -> candidates.logOdds(i) > floor).toArray();
    }

    /** Groups what hangs together above the floor; a group too large to look at whole is taken apart at a higher one. */
    private void split(Candidates candidates, Groups groups, double floor, int[] persons) {
        IntStream.range(0, groups.size()).parallel().mapToObj(groups::edges).forEach(group -> {
            int[] members = groups.members(group);
            if (members.length <= LARGEST || floor > HIGHEST_FLOOR) {
                join(candidates, group, members, persons);
            } else {
                int[] edges = above(floor + 1, candidates, Arrays.stream(group));
                IntUnaryOperator place = record -> Arrays.binarySearch(members, record);
                split(candidates, new Groups(candidates, edges, members.length, place), floor + 1, persons);
            }
        });
    }

    private void join(Candidates candidates, int[] edges, int[] members, int[] persons) {
        if (members.length == 2) {
            if (candidates.logOdds(edges[0]) > threshold) {
                persons[members[1]] = members[0];
            }
            return;
        }
        AverageLinkage linkage = new AverageLinkage(members.length, threshold, rules.surer());
        for (int edge : edges) {
            linkage.set(
                    Arrays.binarySearch(members, candidates.first(edge)),
                    Arrays.binarySearch(members, candidates.second(edge)),
                    candidates.logOdds(edge));
        }
        addOthers(linkage, members);
        int[] groups = linkage.groups();
        for (int i = 0; i < members.length; i++) {
            persons[members[i]] = members[groups[i]];
        }
    }

    /** Looks at the pairs that were no candidates: that two records are unlike speaks against joining theirs. */
    private void addOthers(AverageLinkage linkage, int[] members) {
        Judge judge = judges.get();
        boolean matching = people.isMatching();
        for (int b = 0; b < members.length; b++) {
            for (int a = 0; a < b; a++) {
                if (!linkage.isSet(a, b)) {
                    linkage.set(a, b, logOdds(members[a], members[b], judge, matching));
                }
            }
        }
    }

    private double logOdds(int a, int b, Judge judge, boolean matching) {
        if (!people.isComparable(a, b)) {
            return Evidence.APART;
        }
        if (matching) {
            return -AverageLinkage.MOST;
        }
        double roughly = judge.roughly(a, b);
        double odds = roughly > -AverageLinkage.MOST ? judge.corrected(a, b) : roughly;
        return told.afterEvidence(told.afterConflict(odds, judge), a, b);
    }
}
