package london.datahub.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final double rate;
    private final double[] known;
    private final Map<Long, Integer> inFull;

    /** @param tied pairs that are left aside */
    Prior(Comparisons comparisons, Pairs candidates, double rate, Tied tied) {
        this.comparisons = comparisons;
        this.rate = rate;
        this.pairs = comparisons.people().comparablePairs();
        this.known = new double[comparisons.count()];
        this.inFull = inFull(candidates, tied);
    }

    double of(Model model) {
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
                estimate(model, List.of(rare.get(i), rare.get(j)), estimates);
                for (int k = j + 1; k < rare.size(); k++) {
                    estimate(model, List.of(rare.get(i), rare.get(j), rare.get(k)), estimates);
                }
            }
        }
        estimates.sort(null);
        double matches = estimates.isEmpty() ? comparisons.people().size() / 10.0 : estimates.get(estimates.size() / 2);
        return Math.min(0.5, Math.max(matches, 1) / Math.max(2, pairs));
    }

    private void estimate(Model model, List<Integer> rule, List<Double> estimates) {
        if (rule.stream().filter(this::isOfAddress).count() > 1) {
            return;
        }
        double agreeing = agreeing(rule);
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

    private double agreeing(List<Integer> rule) {
        long wanted = 0;
        for (int slot : rule) {
            wanted |= 1L << slot;
        }
        double sum = 0;
        for (Map.Entry<Long, Integer> respects : inFull.entrySet()) {
            sum += (respects.getKey() & wanted) == wanted ? respects.getValue() : 0;
        }
        return sum / rate;
    }

    /** How many pairs agree in full in exactly these respects, a bit for each. */
    private Map<Long, Integer> inFull(Pairs candidates, Tied tied) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            long respects = 0;
            for (int slot = 0; slot < comparisons.count(); slot++) {
                respects |= isFull(candidates.code(i, slot), slot) ? 1L << slot : 0;
            }
            if (!tied.isTied(candidates.pairs[i])) {
                counts.merge(respects, 1, Integer::sum);
            }
        }
        return counts;
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
