package london.datahub.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import london.datahub.benchmark.Sentences;
import london.datahub.drawing.ProcessPlot;
import london.datahub.statistics.ControlChart;

/** Makes a control chart of the periods of a grid: the last unbroken row of whole periods that have a figure. */
final class ControlReading {
    private ControlReading() {}

    /** @param incomplete periods, by their labels, that were not returned as a whole */
    static Shown shown(Chart chart, Grid grid, List<String> incomplete) {
        List<Place> periods = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < grid.places().size(); i++) {
            Cell cell = grid.cells().get(i).get(0);
            if (incomplete.contains(grid.places().get(i).label())) {
                continue;
            }
            if (cell.value().isEmpty()) {
                periods.clear();
                cells.clear();
                continue;
            }
            periods.add(grid.places().get(i));
            cells.add(cell);
        }
        Optional<ControlChart> made =
                ControlChart.of(cells.stream().map(Cell::number).toList());
        return made.map(control -> drawn(chart, periods, cells, control))
                .orElseGet(() -> new Shown(
                        List.of("No limits are drawn: a control chart needs " + ControlChart.LEAST_POINTS
                                + " whole periods in a row with a figure, and there are " + periods.size() + "."),
                        Optional.empty(),
                        grid.table("Period"),
                        List.of()));
    }

    private static Shown drawn(Chart chart, List<Place> periods, List<Cell> cells, ControlChart control) {
        List<String> brief = periods.stream().map(Place::brief).toList();
        List<String> shown = cells.stream().map(Cell::shown).toList();
        List<DataTable.Row> rows = IntStream.range(0, periods.size())
                .mapToObj(i -> new DataTable.Row(
                        List.of(
                                periods.get(i).label(),
                                Sentences.of(control.signals().get(i))),
                        List.of(cells.get(i))))
                .toList();
        return new Shown(
                List.of(Sentences.of(periods.stream().map(Place::label).toList(), control)),
                Optional.empty(),
                new DataTable(List.of("Period", "What it tells"), List.of("Figure"), rows),
                ChartReading.widths(chart)
                        .mapToObj(width -> ProcessPlot.draw(brief, shown, control, width))
                        .toList());
    }
}
