package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import london.datahub.publish.PublishedRelease;

/**
 * A chart as a reader sees it.
 *
 * @param missing the coded reason why there is nothing to draw
 * @param grid the figures that are drawn; nothing for a list
 * @param drawings the same for several widths, the narrowest first; none where it is not drawn
 */
public record ChartView(
        Chart chart,
        String title,
        String note,
        PublishedRelease release,
        Optional<String> missing,
        Optional<Grid> grid,
        DataTable table,
        List<Drawing> drawings,
        ChartNotes notes) {
    public Optional<Figure> figure() {
        return chart.kind() == Chart.Kind.FIGURE ? grid.map(Figure::of) : Optional.empty();
    }

    /** Returns what stands below the title: the unit and the day. */
    public List<CodedReason> reasons() {
        return table.reasons();
    }
}
