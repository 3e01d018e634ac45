package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for the cheapest way near a cell first, and further off where there is none: large programmes take too long. */
final class Neighbourhoods {
    private static final int SMALL = 1_500;
    private static final int NEAREST = 2;

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
        Set<Integer> inside = new LinkedHashSet<>(List.of(side.cell()));
        Set<Relation> relations = new LinkedHashSet<>();
        int before = 0;
        for (int depth = 1; inside.size() > before; depth++) {
            before = inside.size();
            for (int cell : List.copyOf(inside)) {
                for (Relation relation : relationsOf.get(cell)) {
                    for (int other : relation.cells()) {
                        inside.add(other);
                    }
                }
            }
            relations.clear();
            inside.forEach(cell -> relations.addAll(relationsOf.get(cell)));
            if (depth >= NEAREST) {
                Optional<double[]> found = within(inside, relations, side, suppressed, costs);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<double[]> within(
            Set<Integer> inside, Set<Relation> relations, Side side, boolean[] suppressed, double[] costs) {
        int[] cells = inside.stream().mapToInt(i -> i).toArray();
        try (CheapestWay way = new CheapestWay(programme, cells, relations)) {
            return way.find(side, suppressed, costs);
        }
    }
}
