package london.datahub.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * A first suppression for very many cells: in every sum that hides a cell, others are hidden until they could make up for
 * it. It looks at one sum at a time, so it proves nothing; it leaves the exact repair little to do.
 */
final class Company {
    private static final double ENOUGH = 5;

    private final TableProgramme programme;
    private final List<Relation> sums;

    Company(TableProgramme programme) {
        this.programme = programme;
        this.sums = programme.relations().stream().filter(Relation::exact).toList();
    }

    /** Hides more, the cheapest first. */
    void hideFurther(boolean[] hidden, double[] costs) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation sum : sums) {
                changed |= hideIn(sum, hidden, costs);
            }
        }
    }

    private boolean hideIn(Relation sum, boolean[] hidden, double[] costs) {
        boolean isTold =
                Arrays.stream(sum.cells()).allMatch(cell -> programme.cell(cell).isPublished());
        double leeway = isTold ? leeway(sum, hidden) : ENOUGH;
        boolean changed = false;
        for (int cell : leeway < ENOUGH ? candidates(sum, hidden, costs) : new int[0]) {
            if (leeway < ENOUGH) {
                hidden[cell] = true;
                leeway += Math.min(ENOUGH, programme.cell(cell).count());
                changed = true;
            }
        }
        return changed;
    }

    private int[] candidates(Relation sum, boolean[] hidden, double[] costs) {
        return Arrays.stream(sum.cells())
                .filter(cell -> !hidden[cell] && programme.cell(cell).count() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> costs[cell]))
                .mapToInt(cell -> cell)
                .toArray();
    }

    // What the other hidden cells can give for the greatest of them; enough where none is hidden.
    private double leeway(Relation sum, boolean[] hidden) {
        LongSummaryStatistics counts = Arrays.stream(sum.cells())
                .filter(cell -> hidden[cell])
                .mapToLong(cell -> programme.cell(cell).count())
                .summaryStatistics();
        return counts.getCount() == 0 ? ENOUGH : counts.getSum() - counts.getMax();
    }
}
