package london.datahub.report;

import java.util.List;
import java.util.Optional;
import london.datahub.benchmark.Benchmark;
import london.datahub.benchmark.Benchmarks;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Funnel;
import london.datahub.statistics.Rate;

/** All boroughs by size within the limits of chance about London's rate; one is named, the rest are dots. */
final class FunnelChart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 190;
    private static final int LEFT = 42;
    private static final int RIGHT = WIDTH - 26;
    private static final int BOTTOM = HEIGHT - 34;

    private FunnelChart() {}

    /** Returns the funnel; empty where the borough has no rate. */
    static Optional<Block.Picture> of(Benchmarks benchmarks, Benchmark benchmark) {
        List<Rate> rates = Boroughs.all().stream()
                .flatMap(borough -> benchmarks.rate(benchmark.indicator(), borough, benchmark.year()).stream())
                .toList();
        return benchmark
                .own()
                .filter(own -> rates.size() > Benchmarks.LEAST_PEERS)
                .map(own -> drawn(rates, own, benchmark));
    }

    private static Block.Picture drawn(List<Rate> rates, Rate own, Benchmark benchmark) {
        double average = rates.stream().mapToDouble(Rate::events).sum()
                / rates.stream().mapToDouble(Rate::exposure).sum()
                * own.per();
        double mostExposure = rates.stream().mapToDouble(Rate::exposure).max().orElseThrow();
        double mostRate = Math.max(rates.stream().mapToDouble(Rate::value).max().orElseThrow() * 1.1, average * 1.8);
        Svg svg = new Svg(WIDTH, HEIGHT);
        Axis up = new Axis(mostRate, 5, BOTTOM, 12 - BOTTOM);
        Axis across = new Axis(mostExposure, 5, LEFT, RIGHT - LEFT);
        up.linesAcross(svg, LEFT, RIGHT);
        across.linesUp(svg, BOTTOM, BOTTOM);
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 4, "middle", counted(benchmark));
        svg.line(LEFT, up.at(average), RIGHT, up.at(average), Svg.GREY, 1.2);
        for (Confidence confidence : Confidence.values()) {
            for (Funnel.Side side : Funnel.Side.values()) {
                limit(svg, up, across, side, confidence, average, mostExposure, own.per(), mostRate);
            }
        }
        rates.forEach(rate -> svg.circle(across.at(rate.exposure()), up.at(rate.value()), 3, Svg.TEAL));
        own(
                svg,
                across.at(own.exposure()),
                up.at(own.value()),
                benchmark.borough().name());
        return new Block.Picture(
                "All boroughs: " + benchmark.indicator().title() + " "
                        + benchmark.indicator().unit() + ", " + benchmark.year(),
                svg.toString(),
                said(own, average, benchmark, rates.size()));
    }

    private static void own(Svg svg, double x, double y, String name) {
        svg.circle(x, y, 5, Svg.BLUE);
        boolean left = x > WIDTH * 0.7;
        svg.text(x + (left ? -9 : 9), y + 3.5, left ? "end" : "start", Svg.BLUE, true, name);
    }

    private static void limit(
            Svg svg,
            Axis up,
            Axis across,
            Funnel.Side side,
            Confidence confidence,
            double average,
            double mostExposure,
            double per,
            double mostRate) {
        StringBuilder points = new StringBuilder();
        for (Funnel.Point point : Funnel.curve(2 * mostExposure * average / per, 160, side, confidence)) {
            double exposure = point.expected() / average * per;
            double rate = point.ratio() * average;
            if (exposure > mostExposure * 0.04 && exposure <= mostExposure && rate <= mostRate) {
                points.append(Svg.point(across.at(exposure), up.at(rate)));
            }
        }
        svg.path(points.toString(), Svg.GREY, confidence == Confidence.P95);
    }

    private static String counted(Benchmark benchmark) {
        return benchmark.indicator().by().isPresent() ? "Count that it is set against" : "Residents";
    }

    private static String said(Rate own, double average, Benchmark benchmark, int boroughs) {
        return benchmark.borough().name() + " at " + Words.figure(own.value()) + " among " + boroughs
                + " boroughs whose average is " + Words.figure(average)
                + ". Between the dashed lines 95 % of boroughs would lie by chance alone, between the full ones 99.8 %.";
    }
}
