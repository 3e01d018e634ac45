package london.datahub.statistics;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether a yearly figure has been rising or falling over its last {@value #POINTS} points. The test is the chi-squared
 * test for trend as in the Fingertips technical guidance: for proportions by their counts, for other figures by weighted
 * regression on the years with each figure's standard error taken from its 95 % interval. A change is told above
 * {@value #CRITICAL} (p below 0.002) and only where no single year alone makes it: leaving any one out must leave the
 * direction.
 */
public enum Trend {
    INCREASING("increasing"),
    DECREASING("decreasing"),
    NO_CHANGE("no significant change"),
    NOT_TESTED("not tested: fewer than five years");

    /** How many valid points, one a year and none overlapping, a trend needs. */
    public static final int POINTS = 5;

    private static final double CRITICAL = 9.5495;

    private final String words;

    Trend(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A figure of a year with its 95 % interval. */
    public record Figure(int year, double value, Interval interval) {
        public static Figure of(int year, Rate rate) {
            return new Figure(year, rate.value(), rate.interval(Confidence.P95));
        }

        private double weight() {
            double deviation = (interval.upper() - interval.lower()) / (2 * Confidence.P95.z());
            return 1 / (deviation * deviation);
        }
    }

    /** A proportion of a year. */
    public record Share(int year, Proportion proportion) {
        private double logit() {
            return Math.log(proportion.value() / (1 - proportion.value()));
        }
    }

    /** Tells the trend of the last five figures, in the order of their years; a coded one breaks the series. */
    public static Trend of(List<Figure> series) {
        if (series.size() < POINTS) {
            return NOT_TESTED;
        }
        List<Figure> last = series.subList(series.size() - POINTS, series.size());
        return told(chiSquared(last), last.size(), without -> slope(leavingOut(last, without)));
    }

    /** Tells the trend of the last five proportions, in the order of their years. */
    public static Trend ofShares(List<Share> series) {
        if (series.size() < POINTS) {
            return NOT_TESTED;
        }
        List<Share> last = series.subList(series.size() - POINTS, series.size());
        return told(chiSquaredOfShares(last), last.size(), without -> slopeOfShares(leavingOut(last, without)));
    }

    private static Trend told(double chiSquared, int points, IntToDoubleFunction slopeWithout) {
        double slope = slopeWithout.applyAsDouble(-1);
        boolean steady = IntStream.range(0, points)
                .allMatch(i -> Math.signum(slopeWithout.applyAsDouble(i)) == Math.signum(slope));
        if (!(chiSquared > CRITICAL) || !steady) {
            return NO_CHANGE;
        }
        return slope > 0 ? INCREASING : DECREASING;
    }

    private static <T> List<T> leavingOut(List<T> series, int index) {
        return IntStream.range(0, series.size())
                .filter(i -> i != index)
                .mapToObj(series::get)
                .toList();
    }

    /** Returns the squared slope by its variance, with one degree of freedom. */
    static double chiSquared(List<Figure> series) {
        double[] sums = sums(series);
        double variance = sums[0] / (sums[0] * sums[2] - sums[1] * sums[1]);
        double slope = slope(series);
        return slope * slope / variance;
    }

    private static double slope(List<Figure> series) {
        double[] sums = sums(series);
        return (sums[0] * sums[4] - sums[1] * sums[3]) / (sums[0] * sums[2] - sums[1] * sums[1]);
    }

    /** Weighted sums of 1, t, t squared, y and ty. */
    private static double[] sums(List<Figure> series) {
        double[] sums = new double[5];
        for (Figure figure : series) {
            double weight = figure.weight();
            double t = figure.year() - series.get(0).year();
            sums[0] += weight;
            sums[1] += weight * t;
            sums[2] += weight * t * t;
            sums[3] += weight * figure.value();
            sums[4] += weight * t * figure.value();
        }
        return sums;
    }

    /** Returns the chi-squared for trend in proportions (Cochran and Armitage). */
    static double chiSquaredOfShares(List<Share> series) {
        double d = 0;
        double c = 0;
        double ct = 0;
        double dt = 0;
        double dt2 = 0;
        for (Share share : series) {
            double t = share.year() - series.get(0).year();
            d += share.proportion().whole();
            c += share.proportion().part();
            ct += share.proportion().part() * t;
            dt += share.proportion().whole() * t;
            dt2 += share.proportion().whole() * t * t;
        }
        double deviation = d * ct - c * dt;
        return d * deviation * deviation / (c * (d - c) * (d * dt2 - dt * dt));
    }

    private static double slopeOfShares(List<Share> series) {
        int n = series.size();
        double first = series.get(0).year();
        double t = series.stream().mapToDouble(s -> s.year() - first).sum();
        double t2 =
                series.stream().mapToDouble(s -> Math.pow(s.year() - first, 2)).sum();
        double x = series.stream().mapToDouble(Share::logit).sum();
        double xt =
                series.stream().mapToDouble(s -> s.logit() * (s.year() - first)).sum();
        return (n * xt - x * t) / (n * t2 - t * t);
    }
}
