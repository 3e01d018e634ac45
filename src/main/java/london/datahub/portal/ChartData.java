package london.datahub.portal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import london.datahub.dashboard.Cell;
import london.datahub.dashboard.Chart;
import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.Grid;
import london.datahub.dashboard.Place;
import tools.jackson.databind.json.JsonMapper;

/** A chart's figures for the script that makes it answer to the pointer; the drawing without it shows the same. */
final class ChartData {
    private ChartData() {}

    /** Returns JSON; nothing for what the script does not draw. */
    static String of(ChartView view) {
        boolean drawn = view.chart().kind() == Chart.Kind.LINES;
        if (!drawn || view.drawings().isEmpty()) {
            return null;
        }
        Grid grid = view.grid().orElseThrow();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("places", grid.places().stream().map(Place::label).toList());
        data.put("brief", grid.places().stream().map(Place::brief).toList());
        data.put("series", grid.series());
        data.put(
                "values",
                rows(grid, cell -> cell.value().map(BigDecimal::doubleValue).orElse(null)));
        data.put("shown", rows(grid, Cell::shown));
        return JsonMapper.shared().writeValueAsString(data);
    }

    private static List<List<Object>> rows(Grid grid, java.util.function.Function<Cell, Object> of) {
        return grid.cells().stream()
                .map(row -> row.stream().map(of).collect(java.util.stream.Collectors.toList()))
                .toList();
    }
}
