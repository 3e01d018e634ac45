package london.datahub.drawing;

import java.util.ArrayList;
import java.util.List;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Funnel;
import london.datahub.statistics.Rate;

/** Rates by the size of what they are counted by, within the limits of chance about their average. */
public final class FunnelPlot {
    private static final int SIZE = 14;
    private static final int TOP = 12;
    private static final int PLOT = 230;
    private static final double TOO_NARROW = 0.03;
    private static final int POINTS = 160;

    /**
     * One rate.
     *
     * @param own whether it is the one that the chart is about
     */
    public record Point(String name, Rate rate, String shown, boolean own) {}

    private final Svg svg = new Svg();
    private final List<Point> points;
    private final double average;
    private final double per;
    private final double mostRate;
    private final Ticks up;
    private final Ticks across;
    private final double left;
    private final double right;

    private FunnelPlot(List<Point> points, double average, int width) {
        this.points = points;
        this.average = average;
        this.per = points.get(0).rate().per();
        double most =
                points.stream().mapToDouble(each -> each.rate().value()).max().orElseThrow();
        this.mostRate = Math.max(most * 1.08, average * 1.8);
        this.up = Ticks.ofRates(mostRate);
        this.across = Ticks.ofCounts(points.stream()
                .mapToDouble(each -> each.rate().exposure())
                .max()
                .orElseThrow());
        this.left = Lettering.width(up.words(up.top()), SIZE) + 10;
        this.right = width - Lettering.width(across.words(across.top()), SIZE) / 2 - 6;
    }

    /** Returns the average of all taken together, in the unit of the rates. */
    public static double average(List<Point> points) {
        Rate first = points.get(0).rate();
        return points.stream().mapToDouble(each -> each.rate().events()).sum()
                / points.stream().mapToDouble(each -> each.rate().exposure()).sum()
                * first.per();
    }

    /** @param counted what the rates are counted by, below the axis */
    public static Drawing draw(List<Point> points, String counted, int width) {
        var plot = new FunnelPlot(points, average(points), width);
        plot.frame(counted);
        for (Confidence confidence : Confidence.values()) {
            for (Funnel.Side side : Funnel.Side.values()) {
                plot.limit(side, confidence);
            }
        }
        points.stream().filter(point -> !point.own()).forEach(plot::other);
        points.stream().filter(Point::own).forEach(plot::own);
        return new Drawing(width, TOP + PLOT + 52, plot.svg.toString());
    }

    private double x(double exposure) {
        return left + (right - left) * exposure / across.top();
    }

    private double y(double rate) {
        return TOP + PLOT - PLOT * rate / up.top();
    }

    private void frame(String counted) {
        up.values().forEach(value -> {
            svg.rule(left, y(value), right, y(value), value == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(left - 6, y(value) + 5, up.words(value), Ink.QUIET, SIZE, Svg.Anchor.END);
        });
        int every = (right - left) / across.count() > 1.4 * Lettering.width(across.words(across.top()), SIZE) ? 1 : 2;
        for (int i = 0; i <= across.count(); i += every) {
            double value = i * across.step();
            svg.text(x(value), y(0) + 20, across.words(value), Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
        }
        svg.text((left + right) / 2, y(0) + 42, counted, Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
        svg.rule(left, y(average), right, y(average), Ink.AXIS);
    }

    private void limit(Funnel.Side side, Confidence confidence) {
        List<double[]> curve = new ArrayList<>();
        for (Funnel.Point point : Funnel.curve(2 * across.top() * average / per, POINTS, side, confidence)) {
            double exposure = point.expected() / average * per;
            double rate = point.ratio() * average;
            if (exposure > across.top() * TOO_NARROW && exposure <= across.top() && rate <= up.top()) {
                curve.add(new double[] {x(exposure), y(rate)});
            }
        }
        svg.curve(curve, Ink.AXIS, confidence == Confidence.P95);
    }

    private void other(Point point) {
        svg.dot(
                x(point.rate().exposure()),
                y(point.rate().value()),
                4,
                Ink.OTHERS,
                point.name() + ": " + point.shown());
    }

    private void own(Point point) {
        double x = x(point.rate().exposure());
        double y = y(point.rate().value());
        svg.dot(x, y, 7, Ink.FIRST, point.name() + ": " + point.shown());
        boolean toTheLeft = x > (left + right) * 0.55;
        svg.text(
                x + (toTheLeft ? -12 : 12),
                y + 5,
                point.name(),
                Ink.STRONG,
                SIZE,
                toTheLeft ? Svg.Anchor.END : Svg.Anchor.START);
    }
}
