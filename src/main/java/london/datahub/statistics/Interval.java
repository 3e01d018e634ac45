package london.datahub.statistics;

/** From a lower to an upper limit, in the unit of the figure it belongs to. */
public record Interval(double lower, double upper) {
    /** Returns whether a value lies in it, limits included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Returns both limits times a factor that is not negative. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
