package london.datahub.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import london.datahub.benchmark.Sentences;
import london.datahub.drawing.Drawing;
import london.datahub.drawing.ProcessPlot;
import london.datahub.report.Block.Grid;
import london.datahub.statistics.ControlChart;

/** A control chart of London's months; no months are charted below London. */
record ControlChartPart(String table, String measure, String title) implements Part {
    private static final String MONTH = "calendar_month";

    @Override
    public List<Block> write(Making making) {
        List<String> months = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (Map<String, Object> row : making.figures().rows(table)) {
            if (row.get(measure) instanceof Number number) {
                months.add(String.valueOf(row.get(MONTH)));
                counts.add(number.doubleValue());
            } else {
                months.clear();
                counts.clear();
            }
        }
        return ControlChart.of(counts)
                .map(chart -> List.of(picture(months, counts, chart), table(months, counts, chart)))
                .orElse(List.of(new Block.Words(title + ": not charted, since fewer than " + ControlChart.LEAST_POINTS
                        + " months in a row have a figure.")));
    }

    private Block picture(List<String> months, List<Double> counts, ControlChart chart) {
        List<String> shown = counts.stream().map(Sentences::figure).toList();
        return new Block.Picture(
                title, ProcessPlot.draw(months, shown, chart, Drawing.PAPER), Sentences.of(months, chart));
    }

    private Block table(List<String> months, List<Double> counts, ControlChart chart) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            rows.add(List.of(
                    months.get(i),
                    counts.get(i).longValue(),
                    Sentences.of(chart.signals().get(i))));
        }
        return new Grid(title, title, List.of("Month", CountsPart.readable(measure), "What it tells"), rows);
    }
}
