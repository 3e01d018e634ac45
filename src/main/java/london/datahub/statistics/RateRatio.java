package london.datahub.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** One rate by another, each of events that happen independently; 1 where they are alike. */
public record RateRatio(Rate rate, Rate base) {
    /** Returns the ratio; infinite where the base has no event, not a number where neither has. */
    public double value() {
        return rate.events() / rate.exposure() / (base.events() / base.exposure());
    }

    /**
     * Returns the exact interval. Given the sum of both counts, the first is binomial; the Clopper-Pearson limits p of its
     * share become ratios as p/(1-p) times the exposures' inverse ratio. Source: Przyborowski and Wilenski 1940; Sahai and
     * Khurshid, Statistics in Epidemiology (1996). With no event at all the interval is from 0 to infinity.
     */
    public Interval interval(Confidence confidence) {
        double a = rate.events();
        double b = base.events();
        double exposures = base.exposure() / rate.exposure();
        double lower = a == 0 ? 0 : BetaDistribution.of(a, b + 1).inverseCumulativeProbability(confidence.tail());
        double upper = b == 0 ? 1 : BetaDistribution.of(a + 1, b).inverseSurvivalProbability(confidence.tail());
        return new Interval(odds(lower), odds(upper)).times(exposures);
    }

    private static double odds(double share) {
        return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }
}
