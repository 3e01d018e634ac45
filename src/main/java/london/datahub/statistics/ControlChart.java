package london.datahub.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An XmR chart: each value beside its mean and process limits, mean ± 2.66 times the mean moving range. Moving ranges
 * of 3.267 times their mean and more are screened out first. Limits come from the points given as their base and are
 * never made anew by the chart: a new base is a person's decision. Source: NHS England, Making Data Count, and its R
 * package NHSRplotthedots.
 *
 * @param base how many of the first values the mean and limits rest on
 */
public record ControlChart(List<Double> values, int base, double mean, double lower, double upper) {
    /** A chart with fewer points says nothing; one is then not drawn. */
    public static final int LEAST_POINTS = 12;

    private static final double TO_LIMIT = 2.66;
    private static final double OUTLYING_RANGE = 3.267;
    private static final int RUN = 7;

    /** What a point tells beyond common variation. */
    public enum Signal {
        NONE,
        OUTSIDE_LIMITS,
        SHIFT,
        TREND,
        TWO_OF_THREE
    }

    /** Returns the chart of a series with limits from all of it; empty where it is shorter than {@link #LEAST_POINTS}. */
    public static Optional<ControlChart> of(List<Double> values) {
        return of(values, values.size());
    }

    /** Returns the chart of a series with limits from its first values alone. */
    public static Optional<ControlChart> of(List<Double> values, int base) {
        return base < LEAST_POINTS || base > values.size() ? Optional.empty() : Optional.of(drawn(values, base));
    }

    private static ControlChart drawn(List<Double> values, int base) {
        double mean = values.subList(0, base).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        double[] ranges = IntStream.range(1, base)
                .mapToDouble(i -> Math.abs(values.get(i) - values.get(i - 1)))
                .toArray();
        double all = Arrays.stream(ranges).average().orElse(0);
        double range = Arrays.stream(ranges)
                .filter(r -> r < OUTLYING_RANGE * all)
                .average()
                .orElse(all);
        return new ControlChart(List.copyOf(values), base, mean, mean - TO_LIMIT * range, mean + TO_LIMIT * range);
    }

    /**
     * Returns what each point tells, the first rule that holds: outside a limit; one of seven on the same side of the mean;
     * one of seven that only rise or only fall; one of two among three on the same side that lie in the outer third.
     */
    public List<Signal> signals() {
        Signal[] signals = new Signal[values.size()];
        Arrays.fill(signals, Signal.NONE);
        markNearLimits(signals);
        markRuns(signals, Signal.TREND, this::onlyRisesOrFalls);
        markRuns(signals, Signal.SHIFT, this::onOneSide);
        for (int i = 0; i < signals.length; i++) {
            if (outside(values.get(i))) {
                signals[i] = Signal.OUTSIDE_LIMITS;
            }
        }
        return List.of(signals);
    }

    private void markRuns(Signal[] signals, Signal signal, IntPredicate runFrom) {
        for (int from = 0; from + RUN <= values.size(); from++) {
            if (runFrom.test(from)) {
                Arrays.fill(signals, from, from + RUN, signal);
            }
        }
    }

    private boolean onOneSide(int from) {
        double side = side(from);
        return side != 0 && IntStream.range(from, from + RUN).allMatch(i -> side(i) == side);
    }

    private boolean onlyRisesOrFalls(int from) {
        double way = Math.signum(values.get(from + 1) - values.get(from));
        return way != 0
                && IntStream.range(from + 1, from + RUN)
                        .allMatch(i -> Math.signum(values.get(i) - values.get(i - 1)) == way);
    }

    private void markNearLimits(Signal[] signals) {
        for (int from = 0; from + 3 <= values.size(); from++) {
            int sides = (int) (side(from) + side(from + 1) + side(from + 2));
            int[] near = IntStream.range(from, from + 3).filter(this::nearLimit).toArray();
            if (Math.abs(sides) == 3 && near.length >= 2) {
                Arrays.stream(near).forEach(i -> signals[i] = Signal.TWO_OF_THREE);
            }
        }
    }

    private double side(int i) {
        return Math.signum(values.get(i) - mean);
    }

    private boolean outside(double value) {
        return value < lower || value > upper;
    }

    private boolean nearLimit(int i) {
        double value = values.get(i);
        double outerThird = 2.0 / 3 * (upper - mean);
        return !outside(value) && Math.abs(value - mean) > outerThird;
    }
}
