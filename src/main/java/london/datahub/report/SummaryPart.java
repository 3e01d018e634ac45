package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import london.datahub.benchmark.Benchmark;
import london.datahub.benchmark.PeerGroup;
import london.datahub.benchmark.Sentences;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Points;

/** What a board reads first: each indicator in a sentence, then all of them in one table. */
record SummaryPart(List<String> indicators) implements Part {
    @Override
    public List<Block> write(Making making) {
        List<Benchmark> benchmarks = indicators.stream()
                .map(making.indicators()::named)
                .map(indicator ->
                        making.benchmarks().of(indicator, making.borough().orElseThrow(), making.year()))
                .toList();
        return List.of(new Points(benchmarks.stream().map(Sentences::of).toList()), table(making, benchmarks));
    }

    private static Grid table(Making making, List<Benchmark> benchmarks) {
        List<String> headers = new ArrayList<>(List.of("Indicator", "Count", "Rate", "95 % interval"));
        for (PeerGroup group : PeerGroup.values()) {
            headers.add("Against " + group.named());
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            List<Object> row = new ArrayList<>(List.of(
                    benchmark.indicator().title() + ", " + benchmark.indicator().unit(), benchmark.shown()));
            row.add(benchmark.own().map(rate -> (Object) rate.value()).orElse("not compared"));
            row.add(benchmark.own().map(Sentences::interval).orElse("[z]"));
            benchmark.compared().forEach(compared -> row.add(compared.outcome().words()));
            rows.add(row);
        }
        return new Grid("Summary", "Indicators of " + making.place() + " in " + making.year(), headers, rows);
    }
}
