package london.datahub.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Limits within which areas lie by chance alone, wider where there is less to go by. As in the UK public-health technical
 * guidance (Fingertips) and the R package PHEindicatormethods. Source: Spiegelhalter, Statistics in Medicine 2005.
 */
public final class Funnel {
    private static final int HALVINGS = 23;

    private Funnel() {}

    /**
     * A point of a limit's curve for rates and ratios, where counts come in whole steps: an area with so many events lies
     * on the limit where that many were expected.
     *
     * @param expected events
     * @param ratio observed by expected on the limit
     */
    public record Point(double events, double expected, double ratio) {}

    /** Which of the two limits. */
    public enum Side {
        LOWER,
        UPPER
    }

    /**
     * Returns where an area with that many events crosses a limit: the lower one where the exact Poisson limit above its
     * events is expected, the upper one where that below is. The limit is found as the guidance's own tool finds it, by
     * halving 23 times, so that both agree in every digit; from the exact quantile it differs by less than 2e-7 (1 + events).
     *
     * @param events from 1
     */
    public static Point ratio(int events, Side side, Confidence confidence) {
        double exact = side == Side.LOWER
                ? ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(confidence.tail()) / 2
                : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(confidence.tail()) / 2;
        double expected = halved(events, exact);
        return new Point(events, expected, events / expected);
    }

    private static double halved(int events, double exact) {
        double share = 0.5;
        double step = 0.5;
        for (int i = 0; i < HALVINGS; i++) {
            step /= 2;
            share += (1 + events) * share / (1 - share) > exact ? -step : step;
        }
        return (1 + events) * share / (1 - share);
    }

    /**
     * Returns a limit's curve for areas that expect up to so many events.
     *
     * @param points how many points at most, evenly by the order of magnitude
     */
    public static List<Point> curve(double mostExpected, int points, Side side, Confidence confidence) {
        return IntStream.range(0, points)
                .map(i -> (int) Math.round(Math.pow(Math.max(1, mostExpected), i / (points - 1.0))))
                .distinct()
                .mapToObj(events -> ratio(events, side, confidence))
                .toList();
    }

    /**
     * Returns the limits of a proportion in an area of that size: the proportions that a score test with continuity
     * correction would not tell from the average.
     *
     * @param average the proportion of all areas together, from 0 to 1
     * @param size people in the area, above 0
     */
    public static Interval proportion(double average, double size, Confidence confidence) {
        double squared = confidence.z() * confidence.z();
        double first = average * (size / squared + 1);
        double scale = 1 / squared + 1 / size;
        double inner = size * (average * (size / squared + 2) - 1) + squared * (average - 1);
        double half = Math.sqrt(64 * first * first - 64 * scale * average * inner) / 8;
        return new Interval(Math.max(0, (first - half) / scale / size), Math.min(1, (first + half) / scale / size));
    }
}
