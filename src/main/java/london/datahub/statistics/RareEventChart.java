package london.datahub.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A chart for events so rare that most periods have none. For London as a whole alone: elsewhere the gaps between events
 * would give their dates away, so callers must not make one of a borough.
 *
 * @param gaps what is plotted, in days for a t chart and in cases without the event for a g chart
 */
public record RareEventChart(List<Double> gaps, double centre, double lower, double upper) {
    private static final double TO_NORMAL = 1 / 3.6;

    /**
     * Returns the t chart of days between events: limits of an XmR chart over the days to the power of 1/3.6, turned back.
     * Source: Nelson, Journal of Quality Technology 1994. Empty below {@link ControlChart#LEAST_POINTS} gaps.
     *
     * @throws IllegalArgumentException for a negative number of days
     */
    public static Optional<RareEventChart> ofDays(List<Double> days) {
        checked(days);
        List<Double> even = days.stream().map(day -> Math.pow(day, TO_NORMAL)).toList();
        return ControlChart.of(even)
                .map(chart -> new RareEventChart(
                        List.copyOf(days), back(chart.mean()), back(chart.lower()), back(chart.upper())));
    }

    private static double back(double even) {
        return Math.pow(Math.max(0, even), 1 / TO_NORMAL);
    }

    /**
     * Returns the g chart of cases between events, which are geometric: the centre is their mean ḡ and the limits are
     * ḡ ± 3√(ḡ(ḡ+1)), the lower one not below 0. Source: Benneyan, Health Care Management Science 2001.
     *
     * @throws IllegalArgumentException for a negative number of cases
     */
    public static Optional<RareEventChart> ofCases(List<Double> cases) {
        checked(cases);
        if (cases.size() < ControlChart.LEAST_POINTS) {
            return Optional.empty();
        }
        double mean = values(cases).average().orElseThrow();
        double deviation = Math.sqrt(mean * (mean + 1));
        return Optional.of(
                new RareEventChart(List.copyOf(cases), mean, Math.max(0, mean - 3 * deviation), mean + 3 * deviation));
    }

    private static void checked(List<Double> gaps) {
        if (values(gaps).anyMatch(gap -> !(gap >= 0))) {
            throw new IllegalArgumentException("A gap between events is not negative.");
        }
    }

    private static DoubleStream values(List<Double> gaps) {
        return gaps.stream().mapToDouble(Double::doubleValue);
    }
}
