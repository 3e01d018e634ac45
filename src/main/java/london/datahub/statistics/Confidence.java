package london.datahub.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How sure an interval is: the two levels that UK public health uses. */
public enum Confidence {
    /** About two standard deviations to either side. */
    P95(0.95),
    /** About three standard deviations to either side. */
    P998(0.998);

    private final double level;
    private final double z;

    Confidence(double level) {
        this.level = level;
        this.z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }

    public double level() {
        return level;
    }

    /** Returns the probability beyond each limit, 0.025 or 0.001. */
    public double tail() {
        return (1 - level) / 2;
    }

    /** Returns the standard normal deviate that leaves {@link #tail} above it. */
    public double z() {
        return z;
    }
}
