package london.datahub.link;

/**
 * How well pairs of records were found.
 *
 * @param right pairs found that are one person
 * @param found pairs found
 * @param wanted pairs that are one person
 */
public record Quality(long right, long found, long wanted) {
    private static final double Z = 1.959964;

    /** A share with its 95 % interval. */
    public record Share(double value, double low, double high) {}

    /** The share of the pairs found that are one person. */
    public Share precision() {
        return wilson(right, found);
    }

    /** The share of the pairs of one person that were found. */
    public Share recall() {
        return wilson(right, wanted);
    }

    /** The harmonic mean of both; its interval is that of right / (found or wanted), of which it is a function. */
    public Share f1() {
        Share either = wilson(right, found + wanted - right);
        return new Share(f1(either.value()), f1(either.low()), f1(either.high()));
    }

    private static double f1(double either) {
        return 2 * either / (1 + either);
    }

    /** Wilson (1927). Pairs of one person are not independent, so true intervals are somewhat wider. */
    private static Share wilson(double part, double whole) {
        if (whole == 0) {
            return new Share(1, 0, 1);
        }
        double share = part / whole;
        double middle = share + Z * Z / (2 * whole);
        double width = Z * Math.sqrt(share * (1 - share) / whole + Z * Z / (4 * whole * whole));
        double scale = 1 + Z * Z / whole;
        return new Share(share, Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale));
    }
}
