package london.datahub.disclosure;

import java.util.Optional;
import java.util.Set;

/**
 * Looks for the cheapest way near a cell first, among what is hidden anyhow, then further off: large programmes take too
 * long.
 */
final class Neighbourhoods {
    private static final int SMALL = 1_500;
    private static final int NEAR = 300;
    private static final int WIDER = 4;

    private final TableProgramme programme;
    private final boolean worthwhile;
    private final Ties ties;

    Neighbourhoods(TableProgramme programme) {
        this(programme, new Ties(programme));
    }

    Neighbourhoods(TableProgramme programme, Ties ties) {
        this.programme = programme;
        this.worthwhile = areWorthwhile(programme);
        this.ties = ties;
    }

    boolean areWorthwhile() {
        return worthwhile;
    }

    private static boolean areWorthwhile(TableProgramme programme) {
        return programme.size() > SMALL && programme.cells().stream().noneMatch(cell -> cell.count() == Cell.UNTOLD);
    }

    /** Returns every cell's value when the cell goes so far, or nothing where it cannot whatever is suppressed. */
    Optional<double[]> find(Side side, boolean[] suppressed, double[] costs) {
        Optional<double[]> hidden = amongHidden(side, suppressed, costs);
        for (int most = NEAR; hidden.isEmpty(); most *= WIDER) {
            Set<Integer> inside = ties.around(side.cell(), most, this::canMove);
            Optional<double[]> found = within(inside, side, suppressed, costs);
            if (found.isPresent() || inside.size() < most) {
                return found;
            }
        }
        return hidden;
    }

    /** Returns every cell's value when it does without anything more being suppressed, or nothing where it may not. */
    Optional<double[]> amongHidden(Side side, boolean[] suppressed, double[] costs) {
        return within(ties.around(side.cell(), NEAR, cell -> isFree(cell, suppressed)), side, suppressed, costs);
    }

    private boolean canMove(int cell) {
        return programme.cell(cell).known().width() > 0;
    }

    private boolean isFree(int cell, boolean[] suppressed) {
        return canMove(cell) && (suppressed[cell] || !programme.cell(cell).isPublished());
    }

    private Optional<double[]> within(Set<Integer> inside, Side side, boolean[] suppressed, double[] costs) {
        int[] cells = inside.stream().mapToInt(i -> i).toArray();
        try (CheapestWay way = CheapestWay.within(programme, cells, ties.of(inside))) {
            return way.find(side, suppressed, costs);
        }
    }
}
