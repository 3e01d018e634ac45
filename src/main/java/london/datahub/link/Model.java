package london.datahub.link;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
    private final int[][] rankings;
    private final boolean crossed;

    /** How often given name and surname are written crosswise. */
    double swapped = 0.02;

    private double straightBits;
    private double crosswiseBits;

    /** Bits taken off where both names agree: see {@link Namesakes}. */
    double namesakes;

    private double prior;
    private double priorBits;

    Model(Comparisons comparisons) {
        crossed = comparisons.crossed();
        m = new double[comparisons.count()][];
        u = new double[comparisons.count()][];
        weights = new double[comparisons.count()][];
        rankings = comparisons.slots().stream().map(Comparison::ranking).toArray(int[][]::new);
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

    /** A model that was learnt before. @param saved what {@link #save} wrote */
    Model(Comparisons comparisons, DataInput saved) throws IOException {
        this(comparisons);
        for (int slot = 0; slot < m.length; slot++) {
            m[slot] = Numbers.doubles(saved);
            u[slot] = Numbers.doubles(saved);
        }
        swapped = saved.readDouble();
        namesakes = saved.readDouble();
        setPrior(saved.readDouble());
        weigh();
    }

    void save(DataOutput out) throws IOException {
        for (int slot = 0; slot < m.length; slot++) {
            Numbers.write(out, m[slot]);
            Numbers.write(out, u[slot]);
        }
        out.writeDouble(swapped);
        out.writeDouble(namesakes);
        out.writeDouble(prior);
    }

    /** How likely two records, picked at random, are of one person. */
    double prior() {
        return prior;
    }

    void setPrior(double share) {
        prior = share;
        priorBits = Math.log(share / (1 - share)) * BITS;
    }

    void weigh() {
        straightBits = Math.log1p(-swapped) * BITS;
        crosswiseBits = Math.log(swapped) * BITS;
        for (int slot = 0; slot < m.length; slot++) {
            for (int code = 0; code < m[slot].length; code++) {
                weights[slot][code] = Math.log(m[slot][code] / u[slot][code]) * BITS;
            }
            rank(weights[slot], rankings[slot]);
        }
    }

    private static void rank(double[] weights, int[] ranking) {
        for (int from = 0; from < weights.length; from += ranking.length) {
            for (int i = 1; i < ranking.length; i++) {
                weights[from + ranking[i]] = Math.min(weights[from + ranking[i]], weights[from + ranking[i - 1]]);
            }
        }
    }

    /** Returns the weight in bits: how much likelier these levels are for one person than for two. */
    double weight(byte[] levels, int from, float straight, float crosswise, float rest) {
        double sum = rest;
        for (int slot = crossed ? Comparisons.CROSSED : 0; slot < m.length; slot++) {
            sum += part(slot, levels[from + slot]);
        }
        return crossed ? sum + names(levels, from, straight, crosswise) : sum;
    }

    private double names(byte[] levels, int from, double straight, double crosswise) {
        double asWritten = straight(levels, from, straight);
        double across = crosswise(levels, from, crosswise);
        double either = logSum(asWritten + straightBits, across + crosswiseBits);
        return isInOneCell(levels, from) ? logSum(either, asWritten + across + crosswiseBits) : either;
    }

    // One of the two writes the whole name in one cell: that cell holds both names of the other.
    private static boolean isInOneCell(byte[] levels, int from) {
        return levels[from + 1] < 0
                && (levels[from + 2] < 0) != (levels[from + 3] < 0)
                && levels[from] == NameComparison.SAME_PARTS
                && Math.max(levels[from + 2], levels[from + 3]) == NameComparison.SAME_PARTS;
    }

    /** How likely the names of a pair are written crosswise, if it is one person. */
    double crosswiseShare(byte[] levels, int from, float straight, float crosswise) {
        double odds = straight(levels, from, straight) - crosswise(levels, from, crosswise);
        return 1 / (1 + Math.exp(odds / BITS) * (1 - swapped) / swapped);
    }

    private double straight(byte[] levels, int from, double rarity) {
        return rarity + both(levels[from], levels[from + 1]) + part(0, levels[from]) + part(1, levels[from + 1]);
    }

    private double crosswise(byte[] levels, int from, double rarity) {
        return rarity
                + both(levels[from + 2], levels[from + 3])
                + part(2, levels[from + 2])
                + part(3, levels[from + 3]);
    }

    private double both(int one, int other) {
        boolean agree = NameComparison.isAgreement(one) && NameComparison.isAgreement(other);
        return agree ? -namesakes : 0;
    }

    private double part(int slot, int code) {
        return code < 0 ? 0 : weights[slot][code];
    }

    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        if (Math.abs(a - b) > 30) {
            return high;
        }
        return high + Math.log(1 + Math.exp((Math.min(a, b) - high) / BITS)) * BITS;
    }

    /** Returns the log of the odds, in bits, that a pair of this weight is one person. */
    double logOdds(double weight) {
        return weight + priorBits;
    }

    static double probability(double logOdds) {
        return logOdds > 60 ? 1 : 1 / (1 + Math.exp(-logOdds / BITS));
    }
}
