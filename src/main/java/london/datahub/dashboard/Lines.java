package london.datahub.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Lettering;
import london.datahub.drawing.Svg;
import london.datahub.drawing.Ticks;

/** Lines over time from zero, each named at its end; a figure that is not shown leaves a gap. */
final class Lines {
    private static final int SIZE = 14;
    private static final int TOP = 14;
    private static final int PLOT = 240;
    private static final int MOST_MARKERS = 40;

    private final Svg svg = new Svg();
    private final Grid grid;
    private final int width;
    private final Ticks ticks;
    private final double left;
    private final double right;

    private Lines(Grid grid, int width) {
        this.grid = grid;
        this.width = width;
        this.ticks = Ticks.ofCounts(grid.greatest());
        this.left = Lettering.width(figure(ticks.top()), SIZE) + 10;
        double names = grid.series().stream()
                .mapToDouble(name -> Lettering.width(name, SIZE))
                .max()
                .orElse(0);
        this.right = width - (grid.series().size() == 1 ? 12 : Math.min(width * 0.34, names + 26));
    }

    static Drawing draw(Grid grid, int width) {
        var lines = new Lines(grid, width);
        lines.frame();
        IntStream.range(0, grid.series().size()).forEach(lines::series);
        lines.names();
        return new Drawing(width, TOP + PLOT + 34, lines.svg.toString());
    }

    private double x(int place) {
        int last = Math.max(1, grid.places().size() - 1);
        return left + 8 + (right - left - 16) * place / last;
    }

    private double y(double figure) {
        return TOP + PLOT - PLOT * figure / ticks.top();
    }

    private static String figure(double number) {
        return String.format(Locale.ENGLISH, "%,d", Math.round(number));
    }

    private void frame() {
        for (double tick : ticks.values()) {
            svg.rule(left, y(tick), right, y(tick), tick == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(left - 6, y(tick) + 5, figure(tick), Ink.QUIET, SIZE, Svg.Anchor.END);
        }
        int last = grid.places().size() - 1;
        double widest = grid.places().stream()
                .mapToDouble(place -> Lettering.width(place.brief(), SIZE) + 16)
                .max()
                .orElse(60);
        int every = Math.max(1, (int) Math.ceil(widest * Math.max(1, last) / (right - left)));
        for (int i = last % every; i <= last; i += every) {
            svg.rule(x(i), y(0), x(i), y(0) + 5, Ink.AXIS);
            Svg.Anchor anchor = i == last && last > 0 ? Svg.Anchor.END : i == 0 ? Svg.Anchor.START : Svg.Anchor.MIDDLE;
            double at = anchor == Svg.Anchor.END
                    ? Math.min(width, x(i) + widest / 2 - 8)
                    : anchor == Svg.Anchor.START ? left : x(i);
            svg.text(at, y(0) + 22, grid.places().get(i).brief(), Ink.QUIET, SIZE, anchor);
        }
    }

    private void series(int series) {
        List<List<double[]>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < grid.places().size(); i++) {
            Cell cell = grid.cells().get(i).get(series);
            if (cell.value().isEmpty()) {
                pieces.add(new ArrayList<>());
                continue;
            }
            pieces.get(pieces.size() - 1).add(new double[] {x(i), y(cell.number())});
        }
        svg.line(pieces, Ink.SERIES.get(series));
        for (int i = 0; i < grid.places().size(); i++) {
            point(i, series);
        }
    }

    private void point(int place, int series) {
        Cell cell = grid.cells().get(place).get(series);
        if (cell.value().isEmpty()) {
            svg.text(x(place), y(0) - 6, cell.shown(), Ink.QUIET, 12, Svg.Anchor.MIDDLE);
        } else if (grid.places().size() <= MOST_MARKERS) {
            String told =
                    grid.places().get(place).label() + ", " + grid.series().get(series) + ": " + cell.shown();
            svg.marker(x(place), y(cell.number()), series, Ink.SERIES.get(series), told);
        }
    }

    /** At the end of each line its name, moved apart where two would stand on each other. */
    private void names() {
        if (grid.series().size() == 1) {
            return;
        }
        double free = -100;
        for (int series : fromTheTop()) {
            double at = Math.max(endOf(series) + 5, free);
            svg.marker(right + 8, at - 5, series, Ink.SERIES.get(series), "");
            for (String line : Lettering.wrapped(grid.series().get(series), width - right - 18, SIZE)) {
                svg.text(right + 17, at, line, Ink.STRONG, SIZE, Svg.Anchor.START);
                at += 16;
            }
            free = at + 2;
        }
    }

    private List<Integer> fromTheTop() {
        return IntStream.range(0, grid.series().size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(this::endOf))
                .toList();
    }

    private double endOf(int series) {
        for (int i = grid.places().size() - 1; i >= 0; i--) {
            if (grid.cells().get(i).get(series).value().isPresent()) {
                return y(grid.cells().get(i).get(series).number());
            }
        }
        return y(0);
    }
}
