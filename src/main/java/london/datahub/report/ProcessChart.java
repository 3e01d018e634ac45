package london.datahub.report;

import java.util.List;
import london.datahub.statistics.ControlChart;
import london.datahub.statistics.ControlChart.Signal;

/** A control chart over months, with its mean, its limits and the points that tell more than common variation. */
final class ProcessChart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 200;
    private static final int LEFT = 42;
    private static final int RIGHT = WIDTH - 60;
    private static final int BOTTOM = HEIGHT - 22;

    private ProcessChart() {}

    static Block.Picture of(String title, List<String> months, ControlChart chart) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double most = Math.max(
                chart.upper(), chart.values().stream().mapToDouble(v -> v).max().orElse(1));
        Axis up = new Axis(most, 5, BOTTOM, 12 - BOTTOM);
        up.linesAcross(svg, LEFT, RIGHT);
        limit(svg, up, chart.mean(), "mean " + Words.figure(chart.mean()));
        limit(svg, up, chart.upper(), "upper " + Words.figure(chart.upper()));
        if (chart.lower() > 0) {
            limit(svg, up, chart.lower(), "lower " + Words.figure(chart.lower()));
        }
        points(svg, up, months, chart);
        return new Block.Picture(title, svg.toString(), said(months, chart.signals(), chart));
    }

    private static void points(Svg svg, Axis up, List<String> months, ControlChart chart) {
        double each = (RIGHT - LEFT) / (double) months.size();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            double x = LEFT + each * (i + 0.5);
            line.append(Svg.point(x, up.at(chart.values().get(i))));
            if (i % Math.max(1, months.size() / 6) == 0) {
                svg.text(x, BOTTOM + 14, "middle", months.get(i));
            }
        }
        svg.path(line.toString(), Svg.BLUE, false);
        for (int i = 0; i < months.size(); i++) {
            boolean special = chart.signals().get(i) != Signal.NONE;
            svg.circle(
                    LEFT + each * (i + 0.5),
                    up.at(chart.values().get(i)),
                    special ? 4.5 : 2.5,
                    special ? "#F46A25" : Svg.BLUE);
        }
    }

    private static void limit(Svg svg, Axis up, double value, String name) {
        svg.line(LEFT, up.at(value), RIGHT, up.at(value), Svg.GREY, 1);
        svg.text(RIGHT + 4, up.at(value) + 3.5, "start", Svg.GREY, false, name);
    }

    private static String said(List<String> months, List<Signal> signals, ControlChart chart) {
        long special = signals.stream().filter(signal -> signal != Signal.NONE).count();
        return "Months from " + months.get(0) + " to " + months.get(months.size() - 1) + " about a mean of "
                + Words.figure(chart.mean()) + " with limits from " + Words.figure(Math.max(0, chart.lower())) + " to "
                + Words.figure(chart.upper()) + "; " + special
                + " of them tell more than common variation and are drawn larger.";
    }
}
