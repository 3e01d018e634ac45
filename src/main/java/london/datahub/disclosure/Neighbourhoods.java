package london.datahub.disclosure;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

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
    private final double[] starts;

    Neighbourhoods(TableProgramme programme) {
        this(programme, new Ties(programme));
    }

    Neighbourhoods(TableProgramme programme, Ties ties) {
        this.programme = programme;
        this.worthwhile = areWorthwhile(programme);
        this.ties = ties;
        this.starts = CheapestWay.starts(programme);
    }

    boolean areWorthwhile() {
        return worthwhile;
    }

    private static boolean areWorthwhile(TableProgramme programme) {
        return programme.size() > SMALL && programme.cells().stream().noneMatch(cell -> cell.count() == Cell.UNTOLD);
    }

    /**
     * Returns every cell's value when the cell goes so far, or nothing where it cannot whatever is suppressed.
     *
     * @param costs what each cell costs to move; 0 where it moves for nothing
     */
    Optional<double[]> find(Side side, IntToDoubleFunction costs) {
        Optional<double[]> free = amongFree(side, costs);
        for (int most = NEAR; free.isEmpty(); most *= WIDER) {
            int[] inside = ties.around(side.cell(), most, this::canMove);
            Optional<double[]> found = within(inside, side, costs);
            if (found.isPresent() || inside.length < most) {
                return found;
            }
        }
        return free;
    }

    /** Returns every cell's value when it does for nothing, or nothing where it may not. */
    Optional<double[]> amongFree(Side side, IntToDoubleFunction costs) {
        return within(
                ties.around(side.cell(), NEAR, cell -> canMove(cell) && costs.applyAsDouble(cell) == 0), side, costs);
    }

    private boolean canMove(int cell) {
        return programme.cell(cell).known().width() > 0;
    }

    private Optional<double[]> within(int[] inside, Side side, IntToDoubleFunction costs) {
        try (CheapestWay way = CheapestWay.within(programme, starts, inside, ties.of(inside))) {
            return way.find(side, costs);
        }
    }
}
