package london.datahub.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import london.datahub.statistics.ControlChart;
import london.datahub.statistics.ControlChart.Signal;

/** A control chart over time: the mean, its limits, and larger the points that tell more than common variation. */
public final class ProcessPlot {
    private static final int SIZE = 14;
    private static final int TOP = 14;
    private static final int PLOT = 230;

    private final Svg svg = new Svg();
    private final List<String> periods;
    private final List<String> shown;
    private final ControlChart chart;
    private final Ticks ticks;
    private final double left;
    private final double right;

    private ProcessPlot(List<String> periods, List<String> shown, ControlChart chart, int width) {
        this.periods = periods;
        this.shown = shown;
        this.chart = chart;
        double most = chart.values().stream().mapToDouble(value -> value).max().orElse(1);
        this.ticks = Ticks.ofCounts(Math.max(chart.upper(), most));
        this.left = Lettering.width(ticks.words(ticks.top()), SIZE) + 10;
        this.right = width - Lettering.width("upper " + figure(chart.upper()), SIZE) - 4;
    }

    /**
     * @param periods short, one for each value
     * @param shown the values in words
     */
    public static Drawing draw(List<String> periods, List<String> shown, ControlChart chart, int width) {
        var plot = new ProcessPlot(periods, shown, chart, width);
        plot.frame();
        plot.limits();
        plot.points();
        return new Drawing(width, TOP + PLOT + 34, plot.svg.toString());
    }

    private double x(int point) {
        return left + (right - left) * (point + 0.5) / periods.size();
    }

    private double y(double value) {
        return TOP + PLOT - PLOT * value / ticks.top();
    }

    private static String figure(double value) {
        return String.format(Locale.ENGLISH, value >= 99.95 ? "%,.0f" : "%.1f", value);
    }

    private void frame() {
        ticks.values().forEach(value -> {
            svg.rule(left, y(value), right, y(value), value == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(left - 6, y(value) + 5, ticks.words(value), Ink.QUIET, SIZE, Svg.Anchor.END);
        });
        double widest = periods.stream()
                .mapToDouble(period -> Lettering.width(period, SIZE) + 14)
                .max()
                .orElse(60);
        int every = (int) Math.max(1, Math.ceil(widest * periods.size() / (right - left)));
        for (int i = 0; i < periods.size(); i += every) {
            svg.rule(x(i), y(0), x(i), y(0) + 5, Ink.AXIS);
            svg.text(Math.max(x(i), widest / 2 - 6), y(0) + 22, periods.get(i), Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
        }
    }

    private void limits() {
        limit("mean ", chart.mean(), false, 0);
        boolean close = y(chart.mean()) - y(chart.upper()) < 17;
        limit("upper ", chart.upper(), true, close ? -10 : 0);
        if (chart.lower() > 0) {
            limit("lower ", chart.lower(), true, y(chart.lower()) - y(chart.mean()) < 17 ? 10 : 0);
        }
    }

    private void limit(String name, double value, boolean dashed, int moved) {
        svg.curve(List.of(new double[] {left, y(value)}, new double[] {right, y(value)}), Ink.AXIS, dashed);
        svg.text(right + 4, y(value) + 5 + moved, name + figure(value), Ink.QUIET, SIZE, Svg.Anchor.START);
    }

    private void points() {
        List<double[]> line = new ArrayList<>();
        IntStream.range(0, periods.size())
                .forEach(i -> line.add(new double[] {x(i), y(chart.values().get(i))}));
        svg.line(List.of(line), Ink.FIRST);
        List<Signal> signals = chart.signals();
        for (int i = 0; i < periods.size(); i++) {
            boolean special = signals.get(i) != Signal.NONE;
            String told = periods.get(i) + ": " + shown.get(i) + (special ? ", more than common variation" : "");
            svg.dot(x(i), y(chart.values().get(i)), special ? 6 : 3.5, special ? Ink.SPECIAL : Ink.FIRST, told);
        }
    }
}
