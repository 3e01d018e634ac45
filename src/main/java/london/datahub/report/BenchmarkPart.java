package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.benchmark.Benchmark;
import london.datahub.benchmark.Benchmark.Compared;
import london.datahub.benchmark.BenchmarkDrawings;
import london.datahub.benchmark.Benchmarks;
import london.datahub.benchmark.Indicator;
import london.datahub.benchmark.Sentences;
import london.datahub.drawing.Drawing;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Heading;
import london.datahub.report.Block.Picture;

/** An indicator in detail: charts, the peers' figures, its own past, and what to know of it. */
record BenchmarkPart(String indicator) implements Part {
    @Override
    public List<Block> write(Making making) {
        Indicator asked = making.indicators().named(indicator);
        Benchmark benchmark = making.benchmarks().of(asked, making.borough().orElseThrow(), making.year());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(asked.title() + ", " + asked.unit()));
        blocks.add(new Block.Words(asked.definition() + " " + asked.polarity()));
        Optional<Double> target = Optional.ofNullable(making.targets().get(indicator));
        target.map(aim -> new Block.Words(
                        "The board has set itself a target of " + Sentences.figure(aim) + " " + asked.unit() + "."))
                .ifPresent(blocks::add);
        peers(benchmark, target).ifPresent(blocks::add);
        funnel(making.benchmarks(), benchmark).ifPresent(blocks::add);
        blocks.add(peers(benchmark));
        Sentences.dropped(benchmark).forEach(words -> blocks.add(new Block.Words(words)));
        blocks.add(past(benchmark));
        blocks.add(new Block.Words("Trend: " + benchmark.trend().words() + ". " + asked.caution()));
        return blocks;
    }

    private static Optional<Picture> peers(Benchmark benchmark, Optional<Double> target) {
        String said = Sentences.of(benchmark) + " Lines show intervals at 95 %."
                + target.map(aim -> " The dashed line is the board's own target, " + Sentences.figure(aim) + ".")
                        .orElse("");
        return benchmark
                .own()
                .map(own ->
                        new Picture(title(benchmark), BenchmarkDrawings.peers(benchmark, target, Drawing.PAPER), said));
    }

    private static Optional<Picture> funnel(Benchmarks benchmarks, Benchmark benchmark) {
        return benchmark
                .own()
                .flatMap(own -> BenchmarkDrawings.funnel(benchmarks, benchmark, Drawing.PAPER))
                .map(drawing -> new Picture(
                        "All boroughs: " + title(benchmark), drawing, BenchmarkDrawings.told(benchmarks, benchmark)));
    }

    private static String title(Benchmark benchmark) {
        return benchmark.indicator().title() + " " + benchmark.indicator().unit() + ", " + benchmark.year();
    }

    private static Grid peers(Benchmark benchmark) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                benchmark.borough().name(),
                benchmark.own().map(rate -> (Object) rate.value()).orElse("[c]"),
                benchmark.own().map(Sentences::interval).orElse("[z]"),
                "[z]",
                "[z]"));
        for (Compared compared : benchmark.compared()) {
            rows.add(List.of(
                    compared.group().title(),
                    compared.rate().map(rate -> (Object) rate.value()).orElse("[z]"),
                    compared.rate().map(Sentences::interval).orElse("[z]"),
                    compared.usable() + " of " + compared.peers(),
                    compared.outcome().words()));
        }
        String subject =
                benchmark.indicator().title() + " " + benchmark.indicator().unit();
        return new Grid(
                name("Peers", benchmark),
                subject + " beside its peers, " + benchmark.year(),
                List.of(
                        "Who",
                        "Rate",
                        "95 % interval",
                        "Boroughs with a figure",
                        benchmark.borough().name() + " is"),
                rows);
    }

    private static Grid past(Benchmark benchmark) {
        List<List<Object>> rows = new ArrayList<>();
        benchmark
                .past()
                .forEach((year, rate) -> rows.add(List.of(
                        year,
                        rate.map(known -> (Object) known.value()).orElse("[c]"),
                        rate.map(Sentences::interval).orElse("[z]"))));
        return new Grid(
                name("Years", benchmark),
                benchmark.indicator().title() + " " + benchmark.indicator().unit() + ", its own past",
                List.of("Financial year", "Rate", "95 % interval"),
                rows);
    }

    private static String name(String what, Benchmark benchmark) {
        return what + " " + benchmark.indicator().name();
    }
}
