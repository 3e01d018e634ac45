package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins records to persons by average linkage: the two groups with the highest mean of log-odds over all pairs between
 * them are joined, as long as it is above the threshold. Pairs that were no candidates count too, so that a chain of weak
 * links joins nobody.
 */
final class Clustering {
    private static final double MOST = 12;
    private static final int LARGEST = 300;
    private final Comparisons comparisons;
    private final Model model;
    private final Told told;
    private final boolean matching;
    private final double threshold;
    private final double surer;

    Clustering(Comparisons comparisons, Model model, Told told, LinkageRules rules) {
        this.comparisons = comparisons;
        this.model = model;
        this.told = told;
        this.matching = comparisons.people().isMatching();
        this.threshold = Math.log(rules.threshold() / (1 - rules.threshold())) / Math.log(2);
        this.surer = rules.surer();
    }

    int[] persons(Pairs candidates, double[] logOdds) {
        int size = comparisons.people().size();
        int[] persons = new int[size];
        for (int i = 0; i < size; i++) {
            persons[i] = i;
        }
        split(candidates, logOdds, everyPair(candidates, logOdds), threshold - 3, persons);
        return persons;
    }

    private int[] everyPair(Pairs candidates, double[] logOdds) {
        int[] all = new int[candidates.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    /** Groups what hangs together above the floor; a group too large to look at whole is taken apart at a higher one. */
    private void split(Pairs candidates, double[] logOdds, int[] edges, double floor, int[] persons) {
        int[] kept = Arrays.stream(edges).filter(i -> logOdds[i] > floor).toArray();
        Groups groups = new Groups(candidates, kept);
        for (int[] group : groups.edges()) {
            int[] members = groups.members(group);
            if (members.length <= LARGEST || floor > 40) {
                agglomerate(candidates, logOdds, group, members, persons);
            } else {
                split(candidates, logOdds, group, floor + 1, persons);
            }
        }
    }

    private void agglomerate(Pairs candidates, double[] logOdds, int[] edges, int[] members, int[] persons) {
        double[][] sums = sums(candidates, logOdds, edges, members);
        int[] sizes = new int[members.length];
        Arrays.fill(sizes, 1);
        List<Integer> live = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            live.add(i);
        }
        while (live.size() > 1) {
            int[] best = best(sums, sizes, live);
            if (best == null) {
                return;
            }
            join(best[0], best[1], sums, sizes, live);
            for (int member : members) {
                if (persons[member] == members[best[1]]) {
                    persons[member] = members[best[0]];
                }
            }
        }
    }

    private double[][] sums(Pairs candidates, double[] logOdds, int[] edges, int[] members) {
        double[][] sums = new double[members.length][members.length];
        for (double[] row : sums) {
            Arrays.fill(row, Double.NaN);
        }
        for (int edge : edges) {
            int a = Arrays.binarySearch(members, candidates.first(edge));
            int b = Arrays.binarySearch(members, candidates.second(edge));
            sums[a][b] = sums[b][a] = within(logOdds[edge]);
        }
        byte[] levels = new byte[comparisons.count()];
        Comparisons.Rarity rarity = comparisons.rarity();
        for (int a = 0; a < members.length; a++) {
            for (int b = 0; b < a; b++) {
                if (Double.isNaN(sums[a][b])) {
                    sums[a][b] = sums[b][a] = within(logOdds(members[a], members[b], levels, rarity));
                }
            }
        }
        return sums;
    }

    private double logOdds(int a, int b, byte[] levels, Comparisons.Rarity rarity) {
        if (!comparisons.people().isComparable(a, b)) {
            return Evidence.APART;
        }
        if (matching) {
            return -MOST;
        }
        comparisons.compare(Math.min(a, b), Math.max(a, b), levels, 0, rarity);
        comparisons.correct(Math.min(a, b), Math.max(a, b), levels, 0, rarity);
        double weight = model.weight(levels, 0, rarity.straight, rarity.crosswise, rarity.rest);
        return told.with(model.logOdds(weight), a, b, levels, 0);
    }

    private static double within(double logOdds) {
        return Math.abs(logOdds) >= -Told.CONFLICT ? logOdds : Math.max(-MOST, Math.min(MOST, logOdds));
    }

    private int[] best(double[][] sums, int[] sizes, List<Integer> live) {
        int[] best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < live.size(); x++) {
            for (int y = x + 1; y < live.size(); y++) {
                int a = live.get(x);
                int b = live.get(y);
                double pairs = (double) sizes[a] * sizes[b];
                double mean = sums[a][b] / pairs;
                if (mean > highest && mean > needed(pairs)) {
                    highest = mean;
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }

    // A mean over several pairs is surer than the odds of one.
    private double needed(double pairs) {
        return threshold > 0 ? threshold / Math.pow(pairs, surer) : threshold;
    }

    private static void join(int kept, int gone, double[][] sums, int[] sizes, List<Integer> live) {
        live.remove(Integer.valueOf(gone));
        for (int other : live) {
            sums[kept][other] += sums[gone][other];
            sums[other][kept] = sums[kept][other];
        }
        sizes[kept] += sizes[gone];
    }
}
