package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the model from the data: u from pairs drawn at random, m by expectation-maximisation over candidate pairs with
 * u held fast, and the prior from how many pairs agree in full in two respects. The prior is never taken from the
 * posteriors: where nationality, names and assumed birth dates go together that would find persons in crowds.
 */
final class Estimation {
    private static final int ROUNDS = 20;
    private static final int DRAWN = 400_000;
    private static final double SEEN_BEFORE = 20;
    private static final double SURE = Math.log(0.95 / 0.05) / Math.log(2);
    private final Comparisons comparisons;
    private final Population people;
    private final Model model;
    private final Namesakes namesakes;
    private float[] rarities;

    Estimation(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.people = comparisons.people();
        this.model = new Model(comparisons);
        this.namesakes = new Namesakes(comparisons);
    }

    Model beforeEvidence() {
        model.setPrior(1.0 / Math.max(2, people.size()));
        Pairs random = new Pairs(comparisons, random());
        Pairs bound = new Pairs(comparisons, bound());
        learnU(random, bound, false);
        model.weigh();
        learnU(random, bound, true);
        model.weigh();
        model.namesakes = namesakes.bits();
        return model;
    }

    private long[] random() {
        SplittableRandom random = new SplittableRandom(1);
        int wanted = people.size() < 2 ? 0 : DRAWN;
        return random.longs(wanted * 2L)
                .map(draw -> drawn(random.nextInt(people.size()), random.nextInt(people.size())))
                .filter(pair -> pair >= 0)
                .limit(wanted)
                .toArray();
    }

    private long drawn(int a, int b) {
        return people.isComparable(a, b) ? Pairs.pair(a, b) : -1;
    }

    /** Pairs that agree in a name or in a part of the address. */
    private long[] bound() {
        List<long[]> all = new ArrayList<>();
        for (Column column : people.columns()) {
            switch (column.field()) {
                case GIVEN_NAME, SURNAME, POSTCODE, PLACE, STREET -> all.add(agreeing(column));
                default -> {}
            }
        }
        return all.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private long[] agreeing(Column column) {
        long[] byToken = new long[people.size()];
        for (int i = 0; i < byToken.length; i++) {
            byToken[i] = (long) column.exact(i) << 32 | i;
        }
        Arrays.sort(byToken);
        SplittableRandom random = new SplittableRandom(2);
        return random.ints(DRAWN / 8L, 0, Math.max(1, byToken.length - 1))
                .mapToLong(at -> neighbour(byToken, at, random.nextInt(1, 20)))
                .filter(pair -> pair >= 0)
                .toArray();
    }

    private long neighbour(long[] byToken, int at, int away) {
        if (at + away >= byToken.length) {
            return -1;
        }
        boolean alike = byToken[at] >>> 32 != 0 && byToken[at] >>> 32 == byToken[at + away] >>> 32;
        return alike ? drawn((int) byToken[at], (int) byToken[at + away]) : -1;
    }

    private void learnU(Pairs random, Pairs bound, boolean withoutMatches) {
        boolean[] ofRandom = different(random, withoutMatches);
        boolean[] ofBound = different(bound, withoutMatches);
        for (int slot = 0; slot < comparisons.count(); slot++) {
            Comparison comparison = comparisons.slots().get(slot);
            int levels = comparison.levels();
            double[] counts = new double[model.u[slot].length];
            count(random, slot, 0, ofRandom, counts);
            count(bound, slot, levels, ofBound, counts);
            setU(model.u[slot], counts, 0, levels, comparison.chance());
            if (counts.length > levels) {
                setU(model.u[slot], counts, levels, levels, Double.NaN);
            }
        }
    }

    /** Which pairs are of two people, as far as is known. */
    private boolean[] different(Pairs pairs, boolean withoutMatches) {
        boolean[] different = new boolean[pairs.size()];
        for (int i = 0; i < different.length; i++) {
            different[i] = !withoutMatches || model.logOdds(pairs.weight(model, i)) <= -2;
        }
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

    private void learnM(Pairs candidates) {
        double[][] counts = new double[comparisons.count()][];
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = new double[model.m[slot].length];
        }
        double crosswise = 0;
        double matches = 0;
        for (int i = 0; i < candidates.size(); i++) {
            double odds = model.logOdds(candidates.weight(model, i));
            double match = Model.probability(odds);
            if (odds > -25) {
                double share = comparisons.crossed() ? candidates.crosswiseShare(model, i) : 0;
                tally(candidates, i, odds, share, counts);
                crosswise += match * share;
                matches += match;
            }
        }
        model.swapped = (crosswise + 0.02 * SEEN_BEFORE) / (matches + SEEN_BEFORE);
        setM(counts);
    }

    // Whether a pair counts for a comparison is judged by all others alone: a crowd's pairs that agree in all but the
    // birth date would else teach that birth dates often differ.
    private void tally(Pairs candidates, int i, double logOdds, double crosswise, double[][] counts) {
        for (int slot = 0; slot < counts.length; slot++) {
            int code = candidates.code(i, slot);
            if (code < 0) {
                continue;
            }
            boolean name = comparisons.crossed() && slot < Comparisons.CROSSED;
            double share = !name ? 1 : slot < 2 ? 1 - crosswise : 0;
            double others = logOdds - worth(i, slot, code);
            if (share > 0.5 && others > SURE) {
                counts[slot][code] += share * Model.probability(others);
            }
        }
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
