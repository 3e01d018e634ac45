package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.FunnelPlot;
import london.datahub.drawing.IntervalPlot;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/** A comparison as charts: beside its peers, among all boroughs, and beside its own past. */
public final class BenchmarkDrawings {
    private BenchmarkDrawings() {}

    /**
     * Returns the borough's rate above its peers'.
     *
     * @param aim what its board has set for itself
     */
    public static Drawing peers(Benchmark benchmark, Optional<Double> aim, int width) {
        List<IntervalPlot.Row> rows = new ArrayList<>();
        rows.add(row(benchmark.borough().name(), benchmark.own(), true));
        benchmark.compared().forEach(compared -> rows.add(row(compared.group().title(), compared.rate(), false)));
        return IntervalPlot.draw(rows, aim, width);
    }

    /** Returns its rates year by year, the last one strong. */
    public static Drawing past(Benchmark benchmark, int width) {
        List<IntervalPlot.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Optional<Rate>> year : benchmark.past().entrySet()) {
            rows.add(row(year.getKey(), year.getValue(), year.getKey().equals(benchmark.year())));
        }
        return IntervalPlot.draw(rows, Optional.empty(), width);
    }

    private static IntervalPlot.Row row(String name, Optional<Rate> rate, boolean own) {
        Interval interval = rate.map(known -> known.interval(Confidence.P95)).orElse(new Interval(0, 0));
        return new IntervalPlot.Row(
                name,
                rate.map(Rate::value),
                interval.lower(),
                interval.upper(),
                rate.map(known -> Sentences.figure(known.value())).orElse("no rate"),
                own);
    }

    /** Returns the points of a funnel: every borough that has a rate. */
    public static List<FunnelPlot.Point> points(Benchmarks benchmarks, Benchmark benchmark) {
        List<FunnelPlot.Point> points = new ArrayList<>();
        for (Borough borough : Boroughs.all()) {
            benchmarks
                    .rate(benchmark.indicator(), borough, benchmark.year())
                    .ifPresent(rate -> points.add(new FunnelPlot.Point(
                            borough.name(),
                            rate,
                            Sentences.figure(rate.value()),
                            borough.equals(benchmark.borough()))));
        }
        return points;
    }

    /** Returns all boroughs within the limits of chance; nothing where too few have a rate. */
    public static Optional<Drawing> funnel(Benchmarks benchmarks, Benchmark benchmark, int width) {
        List<FunnelPlot.Point> points = points(benchmarks, benchmark);
        String counted = benchmark.indicator().by().isPresent() ? "Count that it is set against" : "Residents";
        return points.size() > Benchmarks.LEAST_PEERS
                ? Optional.of(FunnelPlot.draw(points, counted, width))
                : Optional.empty();
    }

    /** Returns what the funnel shows, for who cannot see it. */
    public static String told(Benchmarks benchmarks, Benchmark benchmark) {
        List<FunnelPlot.Point> points = points(benchmarks, benchmark);
        String own = benchmark
                .own()
                .map(rate -> benchmark.borough().name() + " at " + Sentences.figure(rate.value()) + " among ")
                .orElse("There is no point for " + benchmark.borough().name() + ". ");
        return own + points.size() + " boroughs whose average is " + Sentences.figure(FunnelPlot.average(points))
                + ". Between the dashed lines 95 % of boroughs would lie by chance alone, between the full ones 99.8 %.";
    }
}
