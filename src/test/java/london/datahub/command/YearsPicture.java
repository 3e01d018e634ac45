package london.datahub.command;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.Ink;
import london.datahub.drawing.Svg;
import london.datahub.drawing.Ticks;

/** What each job takes, and how large the database is, against the years in the hub. */
final class YearsPicture {
    private static final int SIZE = 14;
    private static final int LEFT = 56;
    private static final int PLOT = 200;
    private static final int FIRST_TOP = 50;
    private static final int SECOND_TOP = 350;
    private static final int HEIGHT = 600;

    private final Svg svg = new Svg();
    private final List<YearsBenchmark.Took> all;

    private YearsPicture(List<YearsBenchmark.Took> all) {
        this.all = all;
    }

    private record Series(String name, ToDoubleFunction<YearsBenchmark.Took> value) {}

    static String of(List<YearsBenchmark.Took> all) {
        YearsPicture picture = new YearsPicture(all);
        picture.draw(
                "Seconds of the processor",
                FIRST_TOP,
                List.of(
                        new Series("intake of a year", took -> took.intake().worked()),
                        new Series("linkage", took -> took.link().worked()),
                        new Series("public release", took -> took.everybody().worked()),
                        new Series("partners' release", took -> took.partners().worked())));
        picture.draw("Database, MiB", SECOND_TOP, List.of(new Series("", YearsBenchmark.Took::mebibytes)));
        return new Drawing(Drawing.PAPER, HEIGHT, picture.svg.toString())
                .inDocument("What each job takes and how large the database is, by the years in the hub");
    }

    private void draw(String title, int top, List<Series> series) {
        Ticks ticks = Ticks.ofCounts(series.stream()
                .flatMapToDouble(one -> all.stream().mapToDouble(one.value()))
                .max()
                .orElse(1));
        svg.text(0, top - 28, title, Ink.STRONG, SIZE, Svg.Anchor.START);
        for (double value : ticks.values()) {
            double y = top + PLOT * (1 - value / ticks.top());
            svg.rule(LEFT, y, Drawing.PAPER, y, value == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(LEFT - 6, y + 5, ticks.words(value), Ink.QUIET, SIZE, Svg.Anchor.END);
        }
        for (YearsBenchmark.Took took : all) {
            svg.text(x(took), top + PLOT + 20, took.years() + "", Ink.QUIET, SIZE, Svg.Anchor.MIDDLE);
        }
        svg.text(LEFT, top + PLOT + 38, "years in the hub", Ink.QUIET, SIZE, Svg.Anchor.START);
        IntStream.range(0, series.size()).forEach(i -> draw(series.get(i), i, top, ticks.top()));
    }

    private void draw(Series series, int place, int top, double most) {
        Ink ink = Ink.SERIES.get(place);
        List<double[]> points = all.stream()
                .map(took ->
                        new double[] {x(took), top + PLOT * (1 - series.value().applyAsDouble(took) / most)})
                .toList();
        svg.line(List.of(points), ink);
        points.forEach(point -> svg.marker(point[0], point[1], place, ink, ""));
        if (!series.name().isEmpty()) {
            double x = LEFT + 8 + place * 150.0;
            svg.marker(x, top - 10, place, ink, "");
            svg.text(x + 10, top - 5, series.name(), Ink.TEXT, SIZE, Svg.Anchor.START);
        }
    }

    private double x(YearsBenchmark.Took took) {
        return LEFT + (took.years() - 0.5) * (Drawing.PAPER - LEFT) / all.size();
    }
}
