package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two records picked at random are of one person, by rules that leave no doubt: pairs that agree in full in
 * two or three rare respects are counted, those expected by chance taken off, and the rest divided by how often records of one
 * person agree so.
 */
final class Prior {
    private static final double RARE = 0.05;
    private static final double BY_CHANCE = 0.2;
    private final Comparisons comparisons;
    private final double pairs;
    private final boolean betweenSources;
    private final double[] known;

    Prior(Comparisons comparisons, boolean betweenSources) {
        this.comparisons = comparisons;
        this.betweenSources = betweenSources;
        this.pairs = pairs();
        this.known = new double[comparisons.count()];
    }

    /** How many pairs of records there are. */
    double pairs() {
        Population people = comparisons.people();
        double all = people.size() * (people.size() - 1.0) / 2;
        if (!betweenSources) {
            return all;
        }
        double first = 0;
        for (int i = 0; i < people.size(); i++) {
            first += people.source(i) == 0 ? 1 : 0;
        }
        return first * (people.size() - first);
    }

    double of(Pairs candidates, Model model) {
        List<Double> estimates = new ArrayList<>();
        List<Integer> rare = new ArrayList<>();
        for (int slot = 0; slot < comparisons.count(); slot++) {
            boolean crosswise = comparisons.crossed() && (slot == 2 || slot == 3);
            if (!crosswise && model.u[slot][0] < RARE) {
                rare.add(slot);
            }
        }
        for (int i = 0; i < rare.size(); i++) {
            for (int j = i + 1; j < rare.size(); j++) {
                estimate(candidates, model, List.of(rare.get(i), rare.get(j)), estimates);
                for (int k = j + 1; k < rare.size(); k++) {
                    estimate(candidates, model, List.of(rare.get(i), rare.get(j), rare.get(k)), estimates);
                }
            }
        }
        estimates.sort(null);
        double matches = estimates.isEmpty() ? comparisons.people().size() / 10.0 : estimates.get(estimates.size() / 2);
        return Math.min(0.5, Math.max(matches, 1) / Math.max(2, pairs));
    }

    private void estimate(Pairs candidates, Model model, List<Integer> rule, List<Double> estimates) {
        if (rule.stream().filter(this::isOfAddress).count() > 1) {
            return;
        }
        double agreeing = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (agrees(candidates, i, rule)) {
                agreeing++;
            }
        }
        double byChance = pairs;
        double found = 1;
        for (int slot : rule) {
            byChance *= share(slot) * model.u[slot][0];
            found *= share(slot) * model.m[slot][0];
        }
        if (byChance < BY_CHANCE * agreeing) {
            estimates.add((agreeing - byChance) / found);
        }
    }

    private boolean isOfAddress(int slot) {
        return comparisons.slots().get(slot).bond() == Comparison.Bond.ADDRESS;
    }

    private boolean agrees(Pairs candidates, int i, List<Integer> rule) {
        for (int slot : rule) {
            if (!isFull(candidates.code(i, slot), slot)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFull(int code, int slot) {
        return code == 0 || code == comparisons.slots().get(slot).levels();
    }

    /** The share of pairs in which both values are known. */
    private double share(int slot) {
        if (known[slot] == 0) {
            known[slot] = drawnShare(slot);
        }
        return known[slot];
    }

    private double drawnShare(int slot) {
        int size = comparisons.people().size();
        int both = 0;
        int drawn = Math.min(size, 20_000);
        for (int i = 0; i < drawn; i++) {
            int a = (int) ((long) i * size / drawn);
            int b = (int) ((a + 1 + (long) i * 7919) % size);
            both += comparisons.slots().get(slot).level(a, b) == Comparison.MISSING ? 0 : 1;
        }
        return Math.max(0.01, (double) both / Math.max(1, drawn));
    }
}
