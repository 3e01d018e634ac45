package london.datahub.disclosure;

/**
 * What somebody knows of a count: that it lies between two numbers, both included.
 *
 * @param low may be negative infinity
 * @param high may be infinity
 */
public record Interval(double low, double high) {
    /** Any count at all: nothing is known but that it is not negative. */
    public static final Interval COUNT = new Interval(0, Double.POSITIVE_INFINITY);

    /** Nothing is known, not even the sign. */
    public static final Interval ANY = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final double TOLERANCE = 1e-6;

    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("an interval needs two numbers");
        }
    }

    /** The count is known exactly. */
    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    /** What both leave open. */
    public Interval and(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** The same, moved. */
    Interval plus(double move) {
        return new Interval(low + move, high + move);
    }

    public double width() {
        return high - low;
    }

    /** Tells whether {@code other} lies within this, but for what a solver's arithmetic may lose. */
    public boolean covers(Interval other) {
        return low <= other.low + TOLERANCE && high >= other.high - TOLERANCE;
    }

    /** Tells whether this is at least so wide, but for what a solver's arithmetic may lose. */
    public boolean isAsWideAs(double width) {
        return width() >= width - TOLERANCE;
    }
}
