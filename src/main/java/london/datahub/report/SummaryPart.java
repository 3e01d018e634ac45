package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import london.datahub.benchmark.Benchmark;
import london.datahub.benchmark.Benchmark.Compared;
import london.datahub.benchmark.PeerGroup;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Points;
import london.datahub.statistics.Comparison;

/** What a board reads first: each indicator in a sentence, then all of them in one table. */
record SummaryPart(List<String> indicators) implements Part {
    @Override
    public List<Block> write(Making making) {
        List<Benchmark> benchmarks = indicators.stream()
                .map(making.indicators()::named)
                .map(indicator ->
                        making.benchmarks().of(indicator, making.borough().orElseThrow(), making.year()))
                .toList();
        return List.of(new Points(benchmarks.stream().map(SummaryPart::sentence).toList()), table(making, benchmarks));
    }

    static String sentence(Benchmark benchmark) {
        String subject = benchmark.indicator().title() + " in " + benchmark.year() + ": " + benchmark.shown();
        return benchmark
                .own()
                .map(rate -> subject + ", which is " + Words.figure(rate.value()) + " "
                        + benchmark.indicator().unit() + " (95 % interval " + Words.interval(rate) + "). "
                        + comparison(benchmark))
                .orElse(subject + ". " + reason(benchmark));
    }

    static String reason(Benchmark benchmark) {
        if (!PeerGroup.hasResidentRate(benchmark.borough())
                && benchmark.indicator().by().isEmpty()) {
            return "There is no rate, because few people live here and many work here.";
        }
        return "There is no rate, because a figure behind it is hidden or not available.";
    }

    static String comparison(Benchmark benchmark) {
        Map<Comparison, List<String>> groups = new TreeMap<>(benchmark.compared().stream()
                .filter(compared -> !compared.dropped())
                .collect(Collectors.groupingBy(
                        Compared::outcome,
                        Collectors.mapping(compared -> named(compared.group()), Collectors.toList()))));
        List<String> said = new ArrayList<>();
        groups.forEach((outcome, names) -> said.add(
                (outcome == Comparison.SIMILAR ? "similar to " : outcome.words() + " than ") + Words.listed(names)));
        return said.isEmpty() ? "It is compared with nobody." : "It is " + String.join("; ", said) + ".";
    }

    private static String named(PeerGroup group) {
        return switch (group) {
            case LONDON -> "the rest of London";
            case STATISTICAL_NEIGHBOURS -> "its statistical neighbours";
            case SIMILAR -> "boroughs of similar size and age";
            case BCU -> "its BCU";
        };
    }

    private static Grid table(Making making, List<Benchmark> benchmarks) {
        List<String> headers = new ArrayList<>(List.of("Indicator", "Count", "Rate", "95 % interval"));
        for (PeerGroup group : PeerGroup.values()) {
            headers.add("Against " + named(group));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            List<Object> row = new ArrayList<>(List.of(
                    benchmark.indicator().title() + ", " + benchmark.indicator().unit(), benchmark.shown()));
            row.add(benchmark.own().map(rate -> (Object) rate.value()).orElse("not compared"));
            row.add(benchmark.own().map(Words::interval).orElse("[z]"));
            benchmark.compared().forEach(compared -> row.add(compared.outcome().words()));
            rows.add(row);
        }
        return new Grid("Summary", "Indicators of " + making.place() + " in " + making.year(), headers, rows);
    }
}
