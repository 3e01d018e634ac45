package london.datahub.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the cheapest way near a cell first, and further off where there is none: large programmes take too long. */
final class Neighbourhoods {
    private static final int SMALL = 1_500;
    private static final int NEAR = 300;
    private static final int WIDER = 6;

    private final TableProgramme programme;
    private final List<List<Relation>> relationsOf = new ArrayList<>();

    Neighbourhoods(TableProgramme programme) {
        this.programme = programme;
        for (int i = 0; i < programme.size(); i++) {
            relationsOf.add(new ArrayList<>());
        }
        for (Relation relation : programme.relations()) {
            for (int cell : relation.cells()) {
                relationsOf.get(cell).add(relation);
            }
        }
    }

    boolean areWorthwhile() {
        return programme.size() > SMALL && programme.cells().stream().noneMatch(cell -> cell.count() == Cell.UNTOLD);
    }

    Optional<double[]> find(Side side, boolean[] suppressed, double[] costs) {
        for (int most = NEAR; ; most *= WIDER) {
            Set<Integer> inside = around(side.cell(), most);
            Set<Relation> relations = new LinkedHashSet<>();
            inside.forEach(cell -> relations.addAll(relationsOf.get(cell)));
            Optional<double[]> found = within(inside, relations, side, suppressed, costs);
            if (found.isPresent() || inside.size() < most) {
                return found;
            }
        }
    }

    private Set<Integer> around(int cell, int most) {
        Set<Integer> inside = new LinkedHashSet<>(List.of(cell));
        Deque<Integer> next = new ArrayDeque<>(inside);
        while (!next.isEmpty() && inside.size() < most) {
            for (Relation relation : relationsOf.get(next.remove())) {
                for (int other : relation.cells()) {
                    if (inside.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return inside;
    }

    private Optional<double[]> within(
            Set<Integer> inside, Set<Relation> relations, Side side, boolean[] suppressed, double[] costs) {
        int[] cells = inside.stream().mapToInt(i -> i).toArray();
        try (CheapestWay way = new CheapestWay(programme, cells, relations)) {
            return way.find(side, suppressed, costs);
        }
    }
}
