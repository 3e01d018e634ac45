package london.datahub.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The interval of a count of events that happen independently of each other, in events. Byar's approximation serves from
 * {@value #LEAST_FOR_BYAR} events; below it the exact limits do, as in the UK public-health technical guidance.
 *
 * <p>Sources: Breslow and Day, Statistical Methods in Cancer Research II (IARC 1987) for Byar's approximation; Armitage
 * and Berry, Statistical Methods in Medical Research (4th ed. 2002) for the exact limits (Garwood 1936).
 */
public final class PoissonInterval {
    private static final int LEAST_FOR_BYAR = 10;

    private PoissonInterval() {}

    /**
     * Returns the interval of a count: exact below ten events, Byar's from there.
     *
     * @param events not negative; may be a weighted sum and so no whole number
     * @throws IllegalArgumentException for a negative count
     */
    public static Interval of(double events, Confidence confidence) {
        return events < LEAST_FOR_BYAR ? exact(events, confidence) : byar(events, confidence);
    }

    /**
     * Returns the exact limits: half the chi-squared quantiles with 2O and 2O+2 degrees of freedom; of no event from 0.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static Interval exact(double events, Confidence confidence) {
        checked(events);
        double lower = events == 0
                ? 0
                : ChiSquaredDistribution.of(2 * events).inverseCumulativeProbability(confidence.tail()) / 2;
        double upper = ChiSquaredDistribution.of(2 * events + 2).inverseSurvivalProbability(confidence.tail()) / 2;
        return new Interval(lower, upper);
    }

    /**
     * Returns Byar's limits: O(1 - 1/9O - z/3√O)³ and (O+1)(1 - 1/9(O+1) + z/3√(O+1))³. The lower one is never below 0.
     *
     * @throws IllegalArgumentException for a negative count
     */
    public static Interval byar(double events, Confidence confidence) {
        checked(events);
        double lower = events == 0 ? 0 : Math.max(0, cubed(events, -confidence.z()));
        return new Interval(lower, cubed(events + 1, confidence.z()));
    }

    private static double cubed(double events, double z) {
        return events * Math.pow(1 - 1 / (9 * events) + z / (3 * Math.sqrt(events)), 3);
    }

    private static void checked(double events) {
        if (!(events >= 0)) {
            throw new IllegalArgumentException("A count of events is not negative.");
        }
    }
}
