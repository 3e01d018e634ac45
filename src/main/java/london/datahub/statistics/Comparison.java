package london.datahub.statistics;

/**
 * How a figure stands to another. No word judges: more referrals can mean that more victims are found, so neither side of
 * a comparison is the better one.
 */
public enum Comparison {
    HIGHER("higher"),
    SIMILAR("similar"),
    LOWER("lower"),
    NOT_COMPARED("not compared");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Returns whether an interval lies above or below a benchmark that is taken as known, or holds it. */
    public static Comparison of(Interval interval, double benchmark) {
        if (Double.isNaN(benchmark) || Double.isNaN(interval.lower()) || Double.isNaN(interval.upper())) {
            return NOT_COMPARED;
        }
        return interval.lower() > benchmark ? HIGHER : interval.upper() < benchmark ? LOWER : SIMILAR;
    }

    /** Compares events with what is expected, as a funnel does: by the interval of their ratio against 1. */
    public static Comparison ofEvents(double events, double expected, Confidence confidence) {
        return expected > 0 ? of(new StandardisedRatio(events, expected).interval(confidence), 1) : NOT_COMPARED;
    }

    /** Compares a proportion with the average, as a funnel does: by the limits for its size. */
    public static Comparison ofProportion(Proportion proportion, double average, Confidence confidence) {
        Interval limits = Funnel.proportion(average, proportion.whole(), confidence);
        double value = proportion.value();
        return value > limits.upper() ? HIGHER : value < limits.lower() ? LOWER : SIMILAR;
    }
}
