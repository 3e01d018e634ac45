package london.datahub.drawing;

import java.util.List;
import java.util.Optional;

/** Figures below each other, each a point with its interval, on one axis from zero. */
public final class IntervalPlot {
    private static final int SIZE = 14;
    private static final int LINE = 17;
    private static final int ROOM = 13;

    /**
     * One figure.
     *
     * @param shown the figure in words, or the code in its place
     * @param value nothing where it is coded; then from and to count for nothing
     * @param own whether it is the one that the chart is about
     */
    public record Row(String name, Optional<Double> value, double from, double to, String shown, boolean own) {
        double end() {
            return value.isPresent() ? Math.max(value.get(), to) : 0;
        }
    }

    private final Svg svg = new Svg();
    private final List<Row> rows;
    private final Ticks ticks;
    private final double left;
    private final double right;
    private double y = 6;

    private IntervalPlot(List<Row> rows, Optional<Double> aim, int width) {
        this.rows = rows;
        double greatest = rows.stream().mapToDouble(Row::end).max().orElse(1);
        this.ticks = Ticks.ofRates(Math.max(greatest, aim.orElse(0.0)));
        double names = rows.stream()
                .mapToDouble(row -> Lettering.width(row.name(), SIZE) * 1.06)
                .max()
                .orElse(0);
        double figures = rows.stream()
                .mapToDouble(row -> Lettering.width(row.shown(), SIZE))
                .max()
                .orElse(0);
        this.left = Math.min(width * 0.4, names + 12);
        this.right = width - figures - 14;
    }

    /** @param aim a line that somebody wants to reach */
    public static Drawing draw(List<Row> rows, Optional<Double> aim, int width) {
        var plot = new IntervalPlot(rows, aim, width);
        double bottom = plot.bottom();
        plot.frame(bottom);
        aim.ifPresent(at -> plot.svg.curve(
                List.of(new double[] {plot.x(at), 0}, new double[] {plot.x(at), bottom}), Ink.TARGET, true));
        rows.forEach(plot::row);
        return new Drawing(width, (int) bottom + 26, plot.svg.toString());
    }

    private double x(double value) {
        return left + (right - left) * value / ticks.top();
    }

    private List<String> name(Row row) {
        return Lettering.wrapped(row.name(), left - 10, SIZE);
    }

    private double height(Row row) {
        return name(row).size() * LINE + ROOM;
    }

    private double bottom() {
        return y + rows.stream().mapToDouble(this::height).sum();
    }

    private void frame(double bottom) {
        double step = (right - left) / ticks.count();
        int every = step > 1.3 * Lettering.width(ticks.words(ticks.top()), SIZE) ? 1 : 2;
        for (int i = 0; i <= ticks.count(); i++) {
            double value = i * ticks.step();
            svg.rule(x(value), 0, x(value), bottom, i == 0 ? Ink.AXIS : Ink.GRID);
            if (i % every == 0) {
                svg.text(x(value), bottom + 19, ticks.words(value), Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
            }
        }
    }

    private void row(Row row) {
        double middle = y + height(row) / 2;
        List<String> lines = name(row);
        double first = middle - (lines.size() - 1) * LINE / 2.0 + 5;
        Ink words = row.own() ? Ink.STRONG : Ink.TEXT;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(0, first + i * LINE, lines.get(i), words, SIZE, Svg.Anchor.START);
        }
        if (row.value().isPresent()) {
            svg.interval(x(row.from()), x(row.to()), middle);
            String told = row.name() + ": " + row.shown();
            svg.dot(x(row.value().get()), middle, 6, row.own() ? Ink.FIRST : Ink.OTHERS, told);
        }
        svg.text(
                x(row.end()) + 8,
                middle + 5,
                row.shown(),
                row.value().isEmpty() ? Ink.QUIET : words,
                SIZE,
                Svg.Anchor.START);
        y += height(row);
    }
}
