package london.datahub.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import london.datahub.benchmark.Benchmark;
import london.datahub.benchmark.BenchmarkDrawings;
import london.datahub.benchmark.Benchmarks;
import london.datahub.benchmark.Indicator;
import london.datahub.benchmark.ReferralQuestion;
import london.datahub.benchmark.ReleasedFigures;
import london.datahub.benchmark.Sentences;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.FunnelPlot;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.statistics.Interval;
import london.datahub.statistics.Rate;

/** Reads and draws how a borough compares: with its peers, among all boroughs, with its own past. */
final class BenchmarkReading {
    private final Choice choice;
    private final ReleasedFigures figures;
    private final Benchmarks benchmarks;

    BenchmarkReading(Choice choice, ReleasedFigures figures) {
        this.choice = choice;
        this.figures = figures;
        this.benchmarks = new Benchmarks(figures);
    }

    /** Returns nothing to see where there is no borough or year to choose. */
    Shown shown(Chart chart, Optional<Indicator> indicator) {
        Optional<Borough> borough = one(chart, ReleasedFigures.BOROUGH).flatMap(Boroughs::coded);
        Optional<String> year = one(chart, ReleasedFigures.YEAR);
        if (borough.isEmpty() || year.isEmpty()) {
            return Shown.NOTHING;
        }
        if (chart.kind() == Chart.Kind.QUESTION) {
            return question(borough.get(), year.get());
        }
        Benchmark benchmark = benchmarks.of(indicator.orElseThrow(), borough.get(), year.get());
        return switch (chart.kind()) {
            case PEERS -> peers(chart, benchmark);
            case FUNNEL -> funnel(chart, benchmark);
            case PAST -> past(chart, benchmark);
            default -> throw new IllegalArgumentException(chart.kind() + " compares nothing.");
        };
    }

    private Optional<String> one(Chart chart, String column) {
        return choice.where(chart).getOrDefault(column, List.of()).stream().findFirst();
    }

    private static Shown peers(Chart chart, Benchmark benchmark) {
        List<DataTable.Row> rows = new ArrayList<>();
        rows.add(new DataTable.Row(List.of(benchmark.borough().name(), ""), rate(benchmark.own(), "[x]")));
        benchmark
                .compared()
                .forEach(compared -> rows.add(new DataTable.Row(
                        List.of(
                                compared.group().title() + " (" + compared.usable() + " of " + compared.peers() + ")",
                                compared.outcome().words()),
                        rate(compared.rate(), "[z]"))));
        List<String> said = new ArrayList<>(List.of(Sentences.of(benchmark)));
        said.addAll(Sentences.dropped(benchmark));
        return shown(
                said,
                new DataTable(
                        List.of(
                                "Who, and how many of them have a figure",
                                benchmark.borough().name() + " is"),
                        rateColumns(),
                        rows),
                drawings(chart, width -> BenchmarkDrawings.peers(benchmark, Optional.empty(), width)));
    }

    private Shown funnel(Chart chart, Benchmark benchmark) {
        List<FunnelPlot.Point> points = BenchmarkDrawings.points(benchmarks, benchmark);
        if (points.size() <= Benchmarks.LEAST_PEERS) {
            return Shown.NOTHING;
        }
        return shown(
                List.of(BenchmarkDrawings.told(benchmarks, benchmark)),
                new DataTable(
                        List.of("Borough"),
                        rateColumns(),
                        points.stream()
                                .map(point -> new DataTable.Row(
                                        List.of(point.name()), rate(Optional.of(point.rate()), "[x]")))
                                .toList()),
                drawings(
                        chart,
                        width -> BenchmarkDrawings.funnel(benchmarks, benchmark, width)
                                .orElseThrow()));
    }

    private static Shown past(Chart chart, Benchmark benchmark) {
        return shown(
                List.of("Trend: " + benchmark.trend().words() + "."),
                new DataTable(
                        List.of("Financial year"),
                        rateColumns(),
                        benchmark.past().entrySet().stream()
                                .map(year -> new DataTable.Row(List.of(year.getKey()), rate(year.getValue(), "[x]")))
                                .toList()),
                drawings(chart, width -> BenchmarkDrawings.past(benchmark, width)));
    }

    private Shown question(Borough borough, String year) {
        Optional<ReferralQuestion> asked = ReferralQuestion.of(figures, borough, year);
        if (asked.isEmpty()) {
            return new Shown(List.of(), Optional.empty(), DataTable.NONE, List.of());
        }
        ReferralQuestion question = asked.get();
        List<String> said = new ArrayList<>(Sentences.of(question));
        said.addAll(Sentences.behindReferrals());
        DataTable.Row row = new DataTable.Row(
                List.of(borough.name()),
                Stream.of(
                                question.referrals(),
                                question.expected(),
                                question.range().lower(),
                                question.range().upper())
                        .map(Cell::of)
                        .toList());
        List<String> columns = List.of("Referrals by the council", "Expected", "95% from", "95% to");
        return shown(said, new DataTable(List.of("Borough"), columns, List.of(row)), List.of());
    }

    private static Shown shown(List<String> said, DataTable table, List<Drawing> drawings) {
        return new Shown(said, Optional.empty(), table, drawings);
    }

    private static List<String> rateColumns() {
        return List.of("Rate", "95% from", "95% to");
    }

    private static List<Cell> rate(Optional<Rate> rate, String none) {
        Cell cell = rate.map(Cell::of).orElse(Cell.of(none));
        return List.of(cell, cell.limit(Interval::lower), cell.limit(Interval::upper));
    }

    private static List<Drawing> drawings(Chart chart, IntFunction<Drawing> draw) {
        return ChartReading.widths(chart).mapToObj(draw).toList();
    }
}
