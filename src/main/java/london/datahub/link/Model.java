package london.datahub.link;

import java.util.Arrays;

/**
 * What agreement at each level is worth: m, how often records of one person agree so, and u, how often those of two
 * people do. Fellegi and Sunter (1969); the weight of a pair is the sum of log2(m/u) over the comparisons.
 */
final class Model {
    private static final double BITS = 1 / Math.log(2);
    final double[][] m;
    final double[][] u;
    final double[][] weights;
    private final boolean crossed;

    /** How often given name and surname are written crosswise. */
    double swapped = 0.02;

    /** How likely two records, picked at random, are of one person. */
    double prior;

    Model(Comparisons comparisons) {
        crossed = comparisons.crossed();
        m = new double[comparisons.count()][];
        u = new double[comparisons.count()][];
        weights = new double[comparisons.count()][];
        for (int slot = 0; slot < m.length; slot++) {
            double[] expected = comparisons.slots().get(slot).expected();
            int codes = comparisons.codes(slot);
            m[slot] = Arrays.copyOf(expected, codes);
            if (codes > expected.length) {
                System.arraycopy(expected, 0, m[slot], expected.length, expected.length);
            }
            u[slot] = new double[codes];
            weights[slot] = new double[codes];
        }
    }

    void weigh() {
        for (int slot = 0; slot < m.length; slot++) {
            for (int code = 0; code < m[slot].length; code++) {
                weights[slot][code] = Math.log(m[slot][code] / u[slot][code]) * BITS;
            }
        }
    }

    /** Returns the weight in bits: how much likelier these levels are for one person than for two. */
    double weight(byte[] levels, int from, float straight, float crosswise, float rest) {
        double sum = rest;
        for (int slot = crossed ? Comparisons.CROSSED : 0; slot < m.length; slot++) {
            sum += part(slot, levels[from + slot]);
        }
        return crossed
                ? sum + logSum(
                        straight(levels, from, straight) + Math.log1p(-swapped) * BITS,
                        crosswise(levels, from, crosswise) + Math.log(swapped) * BITS)
                : sum;
    }

    /** How likely the names of a pair are written crosswise, if it is one person. */
    double crosswiseShare(byte[] levels, int from, float straight, float crosswise) {
        double odds = straight(levels, from, straight) - crosswise(levels, from, crosswise);
        return 1 / (1 + Math.exp(odds / BITS) * (1 - swapped) / swapped);
    }

    private double straight(byte[] levels, int from, float rarity) {
        return rarity + part(0, levels[from]) + part(1, levels[from + 1]);
    }

    private double crosswise(byte[] levels, int from, float rarity) {
        return rarity + part(2, levels[from + 2]) + part(3, levels[from + 3]);
    }

    private double part(int slot, int code) {
        return code < 0 ? 0 : weights[slot][code];
    }

    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        return high + Math.log1p(Math.exp((Math.min(a, b) - high) / BITS)) * BITS;
    }

    /** Returns the log of the odds, in bits, that a pair of this weight is one person. */
    double logOdds(double weight) {
        return weight + Math.log(prior / (1 - prior)) * BITS;
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.pow(2, -logOdds));
    }
}
