package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of suppressed cells, and how far each can go under it. */
final class Suppressed implements AutoCloseable {
    private final TableProgramme programme;
    private final double reach;
    private final boolean[] cells;
    private final BitSet shown = new BitSet();
    private final Map<Integer, Leeway> groups = new HashMap<>();
    private final List<Leeway> all = new ArrayList<>();

    Suppressed(TableProgramme programme, boolean[] cells, double reach, Patience patience) {
        this.programme = programme;
        this.reach = reach;
        this.cells = cells.clone();
        for (int i = 0; i < cells.length; i++) {
            shown.set(i, !cells[i]);
        }
        for (TableProgramme.Tied group : programme.tied(this::isUnknown)) {
            Leeway leeway = new Leeway(programme, group, reach, patience);
            all.add(leeway);
            for (int cell : group.cells()) {
                groups.put(cell, leeway);
            }
        }
    }

    private boolean isUnknown(int place) {
        Cell cell = programme.cell(place);
        return cell.known().width() > 0 && (!cell.isPublished() || cells[place]);
    }

    boolean[] cells() {
        return cells;
    }

    BitSet shown() {
        return shown;
    }

    void show(int cell) {
        cells[cell] = false;
        shown.set(cell);
        Optional.ofNullable(groups.get(cell)).ifPresent(group -> group.fix(cell));
    }

    void hide(int cell) {
        cells[cell] = true;
        shown.clear(cell);
        Optional.ofNullable(groups.get(cell)).ifPresent(group -> group.release(cell));
    }

    /** Returns the value of every cell when that one goes as far as it can, or nothing where there is no proof. */
    Optional<double[]> go(Side side) {
        return Optional.ofNullable(groups.get(side.cell())).flatMap(group -> group.go(side));
    }

    /** Returns agreeing values of all cells for each group, when each cell is drawn that strongly. */
    List<double[]> draw(double[] weights) {
        return all.stream().flatMap(group -> group.draw(weights).stream()).toList();
    }

    /** Returns what any better suppression must satisfy, learnt from the side that was tried last and fell short. */
    Optional<Cut> cut(Side side) {
        return Optional.ofNullable(groups.get(side.cell()))
                .flatMap(group -> group.prices(side))
                .map(prices -> Cut.of(programme, side, prices, cells, reach));
    }

    @Override
    public void close() {
        all.forEach(Leeway::close);
    }
}
