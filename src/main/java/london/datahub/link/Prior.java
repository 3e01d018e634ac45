package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two records picked at random are of one person, by rules that leave no doubt: pairs that agree in full in
 * two rare respects are counted, those expected by chance taken off, and the rest divided by how often records of one
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
        for (int one = 0; one < comparisons.count(); one++) {
            for (int other = one + 1; other < comparisons.count(); other++) {
                if (isRule(one, other, model)) {
                    estimate(candidates, model, one, other, estimates);
                }
            }
        }
        estimates.sort(null);
        double matches = estimates.isEmpty() ? comparisons.people().size() / 10.0 : estimates.get(estimates.size() / 2);
        return Math.min(0.5, Math.max(matches, 1) / Math.max(2, pairs));
    }

    private boolean isRule(int one, int other, Model model) {
        Comparison.Bond bond = comparisons.slots().get(one).bond();
        boolean crosswise = comparisons.crossed() && (one == 2 || one == 3 || other == 2 || other == 3);
        boolean bound = bond != Comparison.Bond.NONE && bond == comparisons.slots().get(other).bond();
        return !crosswise && !bound && model.u[one][0] < RARE && model.u[other][0] < RARE;
    }

    private void estimate(Pairs candidates, Model model, int one, int other, List<Double> estimates) {
        double agreeing = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (isFull(candidates.code(i, one), one) && isFull(candidates.code(i, other), other)) {
                agreeing++;
            }
        }
        double bothKnown = share(one) * share(other);
        double byChance = pairs * bothKnown * model.u[one][0] * model.u[other][0];
        if (byChance < BY_CHANCE * agreeing) {
            estimates.add((agreeing - byChance) / (bothKnown * model.m[one][0] * model.m[other][0]));
        }
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
