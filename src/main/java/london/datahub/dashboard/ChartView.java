package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import london.datahub.benchmark.Indicator;
import london.datahub.drawing.Drawing;
import london.datahub.publish.PublishedRelease;

/**
 * A chart as a reader sees it.
 *
 * @param incomplete the periods in it that were not returned as a whole
 * @param missing the coded reason why there is nothing to draw
 * @param said what it shows in sentences, where more is to be said than its figures
 * @param indicator what a reader must know of the figures, where the page names it
 * @param grid the figures that are drawn; nothing for a list
 * @param drawings the same for several widths, the narrowest first; none where it is not drawn
 */
public record ChartView(
        Chart chart,
        String title,
        String note,
        PublishedRelease release,
        List<String> incomplete,
        Optional<String> missing,
        List<String> said,
        Optional<Indicator> indicator,
        Optional<Grid> grid,
        DataTable table,
        List<Drawing> drawings,
        ChartNotes notes) {
    public Optional<Figure> figure() {
        return chart.kind() == Chart.Kind.FIGURE
                ? grid.map(figures -> Figure.of(figures, incomplete.isEmpty()))
                : Optional.empty();
    }

    /** Returns why figures are not shown. */
    public List<CodedReason> reasons() {
        return table.reasons();
    }
}
