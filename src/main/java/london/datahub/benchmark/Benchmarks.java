package london.datahub.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import london.datahub.benchmark.Benchmark.Compared;
import london.datahub.reference.Borough;
import london.datahub.statistics.Comparison;
import london.datahub.statistics.Confidence;
import london.datahub.statistics.Rate;
import london.datahub.statistics.Trend;

/** Sets boroughs beside their peers, with the figures of one release. */
public final class Benchmarks {
    /** With fewer usable peers a comparison is dropped. */
    public static final int LEAST_PEERS = 3;

    private final ReleasedFigures figures;

    public Benchmarks(ReleasedFigures figures) {
        this.figures = figures;
    }

    /** Returns an indicator of a borough in a year, compared with every group of peers. */
    public Benchmark of(Indicator indicator, Borough borough, String year) {
        Optional<Rate> own = rate(indicator, borough, year);
        Map<String, Optional<Rate>> past = new LinkedHashMap<>();
        figures.years(indicator.events()).forEach(each -> past.put(each, rate(indicator, borough, each)));
        return new Benchmark(
                indicator,
                borough,
                year,
                figures.shown(indicator.events(), borough.code(), year),
                own,
                Arrays.stream(PeerGroup.values())
                        .map(group -> compared(indicator, own, group, group.of(borough), year))
                        .toList(),
                past,
                trend(past));
    }

    /** Returns the rate of an authority; empty where a count is coded, and where there is nothing to count it by. */
    public Optional<Rate> rate(Indicator indicator, Borough borough, String year) {
        OptionalDouble events = figures.figure(indicator.events(), borough.code(), year);
        OptionalDouble exposure = exposure(indicator, borough, year);
        return events.isEmpty() || exposure.isEmpty() || exposure.getAsDouble() <= 0
                ? Optional.empty()
                : Optional.of(new Rate(events.getAsDouble(), exposure.getAsDouble(), indicator.per()));
    }

    private OptionalDouble exposure(Indicator indicator, Borough borough, String year) {
        if (indicator.by().isPresent()) {
            return figures.figure(indicator.by().get(), borough.code(), year);
        }
        return PeerGroup.hasResidentRate(borough)
                ? OptionalDouble.of(indicator.population().of(borough))
                : OptionalDouble.empty();
    }

    private Compared compared(
            Indicator indicator, Optional<Rate> own, PeerGroup group, List<Borough> peers, String year) {
        List<Rate> rates = peers.stream()
                .flatMap(peer -> rate(indicator, peer, year).stream())
                .toList();
        if (rates.size() < LEAST_PEERS) {
            return new Compared(group, Optional.empty(), rates.size(), peers.size(), Comparison.NOT_COMPARED);
        }
        Rate together = new Rate(
                rates.stream().mapToDouble(Rate::events).sum(),
                rates.stream().mapToDouble(Rate::exposure).sum(),
                indicator.per());
        Comparison outcome = own.map(rate -> Comparison.of(rate.interval(Confidence.P95), together.value()))
                .orElse(Comparison.NOT_COMPARED);
        return new Compared(group, Optional.of(together), rates.size(), peers.size(), outcome);
    }

    /** The years up to the last without a rate tell nothing of the trend since. */
    private static Trend trend(Map<String, Optional<Rate>> past) {
        List<Trend.Figure> series = new ArrayList<>();
        past.forEach((year, rate) -> {
            if (rate.isEmpty()) {
                series.clear();
            } else {
                series.add(Trend.Figure.of(Integer.parseInt(year.substring(0, 4)), rate.get()));
            }
        });
        return Trend.of(series);
    }
}
