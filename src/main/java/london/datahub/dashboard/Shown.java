package london.datahub.dashboard;

import java.util.List;
import java.util.Optional;
import london.datahub.drawing.Drawing;

/**
 * What there is to see of a chart, once it is read.
 *
 * @param said in sentences
 * @param grid nothing where the figures are no grid
 * @param drawings the same for several widths, the narrowest first
 */
record Shown(List<String> said, Optional<Grid> grid, DataTable table, List<Drawing> drawings) {
    static final Shown NOTHING = new Shown(List.of(), Optional.empty(), DataTable.NONE, List.of());
}
