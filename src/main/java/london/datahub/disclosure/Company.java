package london.datahub.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A first suppression for very many cells: in every sum that hides a cell, others are hidden until they could make up for
 * it, as far as what everybody knows of them lets them. It looks at one sum at a time, so it proves nothing; it leaves
 * the exact repair little to do.
 */
final class Company {
    private static final double ENOUGH = 5;
    // What is hidden for the sake of others need not move far; where it must, the repair sees to it.
    private static final double LITTLE = 1;

    private final TableProgramme programme;
    private final List<Relation> sums;
    private final boolean[] primary;

    /** @param primary the small counts, which must be able to move furthest */
    Company(TableProgramme programme, boolean[] primary) {
        this.programme = programme;
        this.primary = primary;
        this.sums = programme.relations().stream()
                .filter(Relation::exact)
                .filter(sum -> Arrays.stream(sum.cells())
                        .allMatch(cell -> programme.cell(cell).isPublished()))
                .toList();
    }

    /** Hides more, the cheapest first. */
    void hideFurther(boolean[] hidden, double[] costs) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation sum : sums) {
                changed |= hideIn(sum, -1, hidden, costs) | hideIn(sum, 1, hidden, costs);
            }
        }
    }

    private boolean hideIn(Relation sum, int direction, boolean[] hidden, double[] costs) {
        boolean changed = false;
        for (int i : missing(sum, direction, hidden) > 0 ? candidates(sum, direction, hidden, costs) : new int[0]) {
            if (missing(sum, direction, hidden) > 0) {
                hidden[sum.cells()[i]] = true;
                changed = true;
            }
        }
        return changed;
    }

    private int[] candidates(Relation sum, int direction, boolean[] hidden, double[] costs) {
        return indices(sum)
                .filter(i -> !hidden[sum.cells()[i]] && room(sum, i, -direction) > 0)
                .sorted(Comparator.comparingDouble(i -> costs[sum.cells()[i]]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** What the hidden cells lack to make up for the one of them that has to move the sum furthest that way. */
    private double missing(Relation sum, int direction, boolean[] hidden) {
        double most = 0;
        double all = indices(sum)
                .filter(i -> hidden[sum.cells()[i]])
                .mapToDouble(i -> room(sum, i, -direction))
                .sum();
        for (int i = 0; i < sum.size(); i++) {
            if (hidden[sum.cells()[i]]) {
                double others = all - room(sum, i, -direction);
                double moves = Math.min(room(sum, i, direction), primary[sum.cells()[i]] ? ENOUGH : LITTLE);
                most = Math.max(most, moves - others);
            }
        }
        return most;
    }

    private static Stream<Integer> indices(Relation sum) {
        return IntStream.range(0, sum.size()).boxed();
    }

    /** How far a cell can move the sum up or down, as far as that matters. */
    private double room(Relation sum, int i, int direction) {
        Cell cell = programme.cell(sum.cells()[i]);
        boolean upwards = direction * sum.signs()[i] > 0;
        double room = upwards
                ? cell.known().high() - cell.count()
                : cell.count() - Math.max(0, cell.known().low());
        return Math.min(ENOUGH, room);
    }
}
