package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.benchmark.Benchmark;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/** A borough's rate beside its peers', each a dot with its interval. */
final class PeerChart {
    private static final int WIDTH = 480;
    private static final int NAMES = 150;
    private static final int ROW = 24;

    private record Row(String name, Rate rate, boolean own) {}

    private PeerChart() {}

    /** Returns the chart; empty where the borough has no rate. */
    static Optional<Block.Picture> of(Benchmark benchmark, Optional<Double> target) {
        return benchmark.own().map(own -> {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(benchmark.borough().name(), own, true));
            benchmark
                    .compared()
                    .forEach(compared -> compared.rate()
                            .ifPresent(rate -> rows.add(new Row(compared.group().title(), rate, false))));
            return new Block.Picture(
                    benchmark.indicator().title() + " " + benchmark.indicator().unit() + ", " + benchmark.year(),
                    drawn(rows, target),
                    said(rows)
                            + target.map(aim ->
                                            " The dashed line is the board's own target, " + Words.figure(aim) + ".")
                                    .orElse(""));
        });
    }

    private static String drawn(List<Row> rows, Optional<Double> target) {
        int bottom = rows.size() * ROW + 4;
        Svg svg = new Svg(WIDTH, bottom + 20);
        double most = rows.stream()
                .mapToDouble(row -> row.rate().interval(Confidence.P95).upper())
                .max()
                .orElse(1);
        Axis axis = new Axis(Math.max(most, target.orElse(0.0)), 5, NAMES, WIDTH - NAMES - 50);
        axis.linesUp(svg, 0, bottom);
        target.ifPresent(aim -> svg.path(Svg.point(axis.at(aim), 0) + Svg.point(axis.at(aim), bottom), Svg.BLUE, true));
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, axis, rows.get(i), i * ROW + ROW / 2.0 + 2);
        }
        return svg.toString();
    }

    private static void draw(Svg svg, Axis axis, Row row, double y) {
        String colour = row.own() ? Svg.BLUE : Svg.TEAL;
        Interval interval = row.rate().interval(Confidence.P95);
        svg.text(NAMES - 8, y + 3.5, "end", "#0B0C0C", row.own(), row.name());
        svg.line(axis.at(interval.lower()), y, axis.at(interval.upper()), y, colour, 2);
        svg.circle(axis.at(row.rate().value()), y, 4.5, colour);
        svg.text(
                axis.at(interval.upper()) + 7,
                y + 3.5,
                "start",
                colour,
                row.own(),
                Words.figure(row.rate().value()));
    }

    private static String said(List<Row> rows) {
        return Words.listed(rows.stream()
                        .map(row -> row.name() + " " + Words.figure(row.rate().value()) + " ("
                                + Words.interval(row.rate()) + ")")
                        .toList())
                + ". Lines show intervals at 95 %.";
    }
}
