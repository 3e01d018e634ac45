package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A programme that is being put together. */
final class OpenProgramme {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Long, Integer> constants = new HashMap<>();

    /** Adds a cell and returns its place. */
    int add(Cell cell) {
        cells.add(cell);
        return cells.size() - 1;
    }

    /** Puts a cell in the place of one that held it free. */
    void set(int place, Cell cell) {
        cells.set(place, cell);
    }

    /** The signed sum is 0. */
    void equal(List<Integer> places, List<Integer> signs) {
        relations.add(new Relation(ints(places), ints(signs), true));
    }

    /** The signed sum is at most that: a relation with a figure that is known. */
    void atMost(List<Integer> places, List<Integer> signs, long most) {
        if (most == 0) {
            relations.add(new Relation(ints(places), ints(signs), false));
            return;
        }
        int[] withConstant = Arrays.copyOf(ints(places), places.size() + 1);
        int[] withSign = Arrays.copyOf(ints(signs), places.size() + 1);
        withConstant[places.size()] = constants.computeIfAbsent(most, this::constant);
        withSign[places.size()] = -1;
        relations.add(new Relation(withConstant, withSign, false));
    }

    private int constant(long value) {
        return add(new Cell(List.of(), Cell.Role.FACT, value, Interval.exactly(value)));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(i -> i).toArray();
    }

    TableProgramme closed() {
        return new TableProgramme(cells, relations);
    }
}
