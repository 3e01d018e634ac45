package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves out unpublished cells that bind nothing: a sum that only names a total for what is free anyway. */
final class Pruning {
    private final List<Cell> cells;
    private List<Relation> relations;

    Pruning(List<Cell> cells, List<Relation> relations) {
        this.cells = cells;
        this.relations = relations;
    }

    TableProgramme pruned() {
        int before;
        do {
            before = relations.size();
            int[] uses = uses();
            relations = relations.stream()
                    .filter(relation -> !bindsNothing(relation, uses))
                    .toList();
        } while (relations.size() < before);
        return renumbered(uses());
    }

    private int[] uses() {
        int[] uses = new int[cells.size()];
        relations.forEach(relation -> IntStream.of(relation.cells()).forEach(cell -> uses[cell]++));
        return uses;
    }

    // Counts are not negative, so a total or a set of parts that stands nowhere else can always be found.
    private boolean bindsNothing(Relation relation, int[] uses) {
        return isFree(relation.cells()[0], uses)
                || relation.exact()
                        && IntStream.range(1, relation.size()).allMatch(i -> isFree(relation.cells()[i], uses));
    }

    private boolean isFree(int cell, int[] uses) {
        return uses[cell] == 1
                && cells.get(cell).role() == Cell.Role.UNPUBLISHED
                && cells.get(cell).known().equals(Interval.COUNT);
    }

    private TableProgramme renumbered(int[] uses) {
        int[] places = new int[cells.size()];
        List<Cell> kept = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = kept.size();
            if (uses[i] > 0 || cells.get(i).role() != Cell.Role.UNPUBLISHED) {
                kept.add(cells.get(i));
            }
        }
        return new TableProgramme(
                kept,
                relations.stream()
                        .map(relation -> new Relation(
                                IntStream.of(relation.cells())
                                        .map(i -> places[i])
                                        .toArray(),
                                relation.signs(),
                                relation.exact()))
                        .toList());
    }
}
