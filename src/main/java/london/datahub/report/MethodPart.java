package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import london.datahub.benchmark.Indicator;
import london.datahub.report.Block.Grid;

/** How each indicator is made, from its definition. */
record MethodPart(List<String> indicators) implements Part {
    @Override
    public List<Block> write(Making making) {
        List<List<Object>> rows = new ArrayList<>();
        for (String name : indicators) {
            Indicator indicator = making.indicators().named(name);
            rows.add(List.of(
                    indicator.title() + ", " + indicator.unit(),
                    indicator.definition(),
                    indicator.method(),
                    indicator.source(),
                    indicator.disclosure()));
        }
        return List.of(new Grid(
                "Method",
                "How each indicator is made",
                List.of("Indicator", "Definition", "Method", "Source", "Protection"),
                rows));
    }
}
