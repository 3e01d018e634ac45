package london.datahub.link;

import java.util.stream.IntStream;

/**
 * Learns the model from the data: u from pairs drawn at random, m by expectation-maximisation over candidate pairs with
 * u held fast, and the prior from how many pairs agree in full in two respects. The prior is never taken from the
 * posteriors: where nationality, names and assumed birth dates go together that would find persons in crowds.
 */
final class Estimation {
    private static final int ROUNDS = 20;
    private static final double SEEN_BEFORE = 20;
    private static final double WORTH_COUNTING = -25;
    private static final double SURE = Math.log(0.95 / 0.05) / Math.log(2);
    private final Comparisons comparisons;
    private final Model model;
    private final Namesakes namesakes;
    private float[] rarities;

    Estimation(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.model = new Model(comparisons);
        this.namesakes = new Namesakes(comparisons);
    }

    Model beforeEvidence(Draws draws) {
        model.setPrior(1.0 / Math.max(2, comparisons.people().size()));
        Pairs random = new Pairs(comparisons, draws.random());
        Pairs bound = new Pairs(comparisons, draws.bound());
        learnU(random, bound, false);
        model.weigh();
        learnU(random, bound, true);
        model.weigh();
        model.namesakes = namesakes.bits();
        return model;
    }

    private void learnU(Pairs random, Pairs bound, boolean withoutMatches) {
        boolean[] ofRandom = different(random, withoutMatches);
        boolean[] ofBound = different(bound, withoutMatches);
        IntStream.range(0, comparisons.count()).parallel().forEach(slot -> {
            Comparison comparison = comparisons.slots().get(slot);
            int levels = comparison.levels();
            double[] counts = new double[model.u[slot].length];
            count(random, slot, 0, ofRandom, counts);
            count(bound, slot, levels, ofBound, counts);
            setU(model.u[slot], counts, 0, levels, comparison.chance());
            if (counts.length > levels) {
                setU(model.u[slot], counts, levels, levels, Double.NaN);
            }
        });
    }

    /** Which pairs are of two people, as far as is known. */
    private boolean[] different(Pairs pairs, boolean withoutMatches) {
        boolean[] different = new boolean[pairs.size()];
        IntStream.range(0, different.length)
                .parallel()
                .forEach(i -> different[i] = !withoutMatches || model.logOdds(pairs.weight(model, i)) <= -2);
        return different;
    }

    private static void count(Pairs pairs, int slot, int from, boolean[] meant, double[] counts) {
        for (int i = 0; i < pairs.size(); i++) {
            int code = pairs.code(i, slot);
            if (code >= from && code < counts.length && meant[i]) {
                counts[code]++;
            }
        }
    }

    private static void setU(double[] u, double[] counts, int from, int levels, double exact) {
        double sum = 0;
        for (int i = from; i < from + levels; i++) {
            counts[i] += 0.5;
            sum += counts[i];
        }
        double first = Double.isNaN(exact) ? counts[from] / sum : Math.min(0.9, exact);
        double others = sum - counts[from];
        u[from] = first;
        for (int i = from + 1; i < from + levels; i++) {
            u[i] = counts[i] / others * (1 - first);
        }
    }

    /**
     * Learns m and the prior from candidate pairs.
     *
     * @param rate which share of all they are
     * @param tied pairs that say nothing of the prior
     */
    void from(Pairs candidates, double rate, Tied tied) {
        Prior prior = new Prior(comparisons, candidates, rate, tied);
        rarities = candidates.rarities(comparisons);
        model.setPrior(prior.of(model));
        for (int round = 0; round < ROUNDS; round++) {
            learnM(candidates);
            model.setPrior(prior.of(model));
            model.weigh();
        }
    }

    // Sums are taken in the order of the pairs, each by one thread, so that nothing depends on how many there are.
    private void learnM(Pairs candidates) {
        double[] odds = new double[candidates.size()];
        double[] crosswise = new double[candidates.size()];
        IntStream.range(0, odds.length).parallel().forEach(i -> {
            odds[i] = model.logOdds(candidates.weight(model, i));
            boolean counts = odds[i] > WORTH_COUNTING && comparisons.crossed();
            crosswise[i] = counts ? candidates.crosswiseShare(model, i) : 0;
        });
        double[][] counts = IntStream.range(0, comparisons.count())
                .parallel()
                .mapToObj(slot -> tally(candidates, slot, odds, crosswise))
                .toArray(double[][]::new);
        model.swapped = swapped(odds, crosswise);
        setM(counts);
    }

    private static double swapped(double[] odds, double[] crosswise) {
        double swapped = 0;
        double matches = 0;
        for (int i = 0; i < odds.length; i++) {
            if (odds[i] > WORTH_COUNTING) {
                double match = Model.probability(odds[i]);
                swapped += match * crosswise[i];
                matches += match;
            }
        }
        return (swapped + 0.02 * SEEN_BEFORE) / (matches + SEEN_BEFORE);
    }

    // Whether a pair counts for a comparison is judged by all others alone: a crowd's pairs that agree in all but the
    // birth date would else teach that birth dates often differ.
    private double[] tally(Pairs candidates, int slot, double[] odds, double[] crosswise) {
        double[] counts = new double[model.m[slot].length];
        boolean name = comparisons.crossed() && slot < Comparisons.CROSSED;
        for (int i = 0; i < odds.length; i++) {
            int code = candidates.code(i, slot);
            if (code < 0 || odds[i] <= WORTH_COUNTING) {
                continue;
            }
            double share = !name ? 1 : slot < 2 ? 1 - crosswise[i] : 0;
            double others = odds[i] - worth(i, slot, code);
            if (share > 0.5 && others > SURE) {
                counts[code] += share * Model.probability(others);
            }
        }
        return counts;
    }

    private double worth(int i, int slot, int code) {
        return model.weights[slot][code] + rarities[i * comparisons.count() + slot];
    }

    private void setM(double[][] counts) {
        for (int slot = 0; slot < counts.length; slot++) {
            double[] expected = comparisons.slots().get(slot).expected();
            if (comparisons.crossed() && (slot == 2 || slot == 3)) {
                continue;
            }
            for (int from = 0; from < counts[slot].length; from += expected.length) {
                setM(counts[slot], from, expected, model.m[slot]);
                holdConflict(model.m[slot], from, comparisons.slots().get(slot));
            }
        }
        if (comparisons.crossed()) {
            model.m[2] = model.m[1].clone();
            model.m[3] = model.m[0].clone();
        }
    }

    private static void setM(double[] counts, int from, double[] expected, double[] m) {
        double seen = 0;
        for (int i = 0; i < expected.length; i++) {
            seen += counts[from + i];
        }
        double before = SEEN_BEFORE;
        for (int i = 0; i < expected.length; i++) {
            m[from + i] = (counts[from + i] + before * expected[i]) / (seen + before);
        }
    }

    private static void holdConflict(double[] m, int from, Comparison comparison) {
        int to = from + comparison.levels();
        int conflict = to - 1;
        double sum = 0;
        for (int i = conflict; i < to; i++) {
            sum += m[i];
        }
        double most = comparison.mostConflict();
        if (sum > most) {
            for (int i = from; i < to; i++) {
                m[i] *= i < conflict ? (1 - most) / (1 - sum) : most / sum;
            }
        }
    }
}
