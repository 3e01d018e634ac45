package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.benchmark.Indicator;
import london.datahub.benchmark.Sentences;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.report.Block.Grid;
import london.datahub.report.Block.Heading;
import london.datahub.statistics.Rate;

/** An indicator of all authorities by name, never by size of the figure: it is no league table. */
record SideBySidePart(String indicator) implements Part {
    @Override
    public List<Block> write(Making making) {
        Indicator asked = making.indicators().named(indicator);
        List<List<Object>> rows = new ArrayList<>();
        for (Borough borough : Boroughs.all()) {
            Optional<Rate> rate = making.benchmarks().rate(asked, borough, making.year());
            rows.add(List.of(
                    borough.name(),
                    making.figures().shown(asked.events(), borough.code(), making.year()),
                    rate.map(known -> (Object) known.value()).orElse("[z]"),
                    rate.map(Sentences::interval).orElse("[z]")));
        }
        return List.of(
                new Heading(asked.title() + ", " + asked.unit()),
                new Block.Words(asked.definition() + " " + asked.polarity() + " " + asked.caution()),
                new Grid(
                        "All " + asked.name(),
                        asked.title() + " " + asked.unit() + " by authority, " + making.year(),
                        List.of("Authority", "Count", "Rate", "95 % interval"),
                        rows));
    }
}
