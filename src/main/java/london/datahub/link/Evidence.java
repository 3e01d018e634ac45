package london.datahub.link;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of pairs of records beside their encodings: a shared reference, a reviewer's decision. Records are named
 * by their keys. Where two things are said of one pair, apart counts before together, and together before bits; all of
 * it counts before the hard conflicts of {@link LinkageRules}.
 */
public final class Evidence {
    static final double TOGETHER = 1e6;
    static final double APART = Double.NEGATIVE_INFINITY;
    private final Map<Keys, Double> bits = new HashMap<>();

    /** Two records' keys, the smaller first. */
    record Keys(long first, long second) {
        static Keys of(long a, long b) {
            if (a == b) {
                throw new IllegalArgumentException("Evidence is of two records.");
            }
            return new Keys(Math.min(a, b), Math.max(a, b));
        }
    }

    /** The two records are surely of one person. */
    public void together(long a, long b) {
        bits.merge(Keys.of(a, b), TOGETHER, Evidence::stronger);
    }

    /** The two records are surely of two persons: neither they nor what is joined to them is ever joined. */
    public void apart(long a, long b) {
        bits.merge(Keys.of(a, b), APART, Evidence::stronger);
    }

    /**
     * Something else speaks for one person, or against it.
     *
     * @param more log2 of how much oftener it is met with records of one person than with those of two, between -60 and 60
     */
    public void speaks(long a, long b, double more) {
        if (!(Math.abs(more) <= 60)) {
            throw new IllegalArgumentException("What is surer than 60 bits is told by together or apart.");
        }
        bits.merge(Keys.of(a, b), more, Evidence::stronger);
    }

    private static double stronger(double one, double other) {
        if (one == APART || other == APART) {
            return APART;
        }
        return one == TOGETHER || other == TOGETHER ? TOGETHER : one + other;
    }

    Map<Keys, Double> bits() {
        return bits;
    }
}
