package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts earlier releases of a table beside the one to come: their cells are facts, and what was added between two
 * releases is a figure of its own, since subtracting them is the easiest attack of all.
 */
final class Series {
    private final List<Cell> cells;
    private final List<Relation> relations;
    private final List<Map<List<String>, Integer>> places = new ArrayList<>();
    private final List<Integer> increments = new ArrayList<>();

    private Series(TableProgramme now) {
        this.cells = new ArrayList<>(now.cells());
        this.relations = new ArrayList<>(now.relations());
    }

    /**
     * All releases in one programme.
     *
     * @param increments places of the differences between two releases of a cell
     */
    record Joined(TableProgramme programme, List<Integer> increments) {}

    /**
     * Joins.
     *
     * @param earlier the oldest first
     */
    static Joined join(TableProgramme now, List<ReleasedTable> earlier) {
        Series series = new Series(now);
        earlier.forEach(series::add);
        Map<List<String>, Integer> newest = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            newest.put(now.cell(i).codes(), i);
        }
        for (int r = 0; r < earlier.size(); r++) {
            series.subtract(series.places.get(r), newest);
            if (r > 0) {
                series.subtract(series.places.get(r - 1), series.places.get(r));
            }
        }
        return new Joined(new TableProgramme(series.cells, series.relations), series.increments);
    }

    private void add(ReleasedTable table) {
        int offset = cells.size();
        Map<List<String>, Integer> own = new HashMap<>();
        for (int i = 0; i < table.programme().size(); i++) {
            Cell cell = table.programme().cell(i);
            own.put(cell.codes(), offset + i);
            cells.add(
                    cell.isPublished()
                            ? new Cell(
                                    cell.codes(),
                                    Cell.Role.FACT,
                                    cell.count(),
                                    table.shown().get(i).tells())
                            : cell);
        }
        table.programme().relations().forEach(relation -> relations.add(relation.movedBy(offset)));
        places.add(own);
    }

    private void subtract(Map<List<String>, Integer> before, Map<List<String>, Integer> after) {
        after.forEach((codes, later) -> {
            Integer sooner = before.get(codes);
            if (sooner != null) {
                increments.add(cells.size());
                relations.add(Relation.sum(later, sooner, cells.size()));
                cells.add(increment(codes, cells.get(sooner), cells.get(later)));
            }
        });
    }

    // The attacker takes for granted that counts only grow, wherever that is not plainly untrue.
    private static Cell increment(List<String> codes, Cell sooner, Cell later) {
        boolean told = sooner.count() != Cell.UNTOLD && later.count() != Cell.UNTOLD;
        long count = told ? later.count() - sooner.count() : Cell.UNTOLD;
        boolean fell = told && count < 0
                || later.count() != Cell.UNTOLD
                        && later.count() < sooner.known().low();
        return new Cell(codes, Cell.Role.UNPUBLISHED, count, fell ? Interval.ANY : Interval.COUNT);
    }
}
