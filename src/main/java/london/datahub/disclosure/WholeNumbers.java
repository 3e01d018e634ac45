package london.datahub.disclosure;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The same attack with whole numbers alone, by constraint programming: counts are whole, so an interval of the linear
 * programme could be too wide. Asks only whether the promised values can be.
 */
final class WholeNumbers {
    private static final double WORK = 0.5;
    private static final double SLOWEST = 30;

    private final Knowledge knowledge;
    private final TableProgramme.Tied group;
    private final CpModel model = new CpModel();
    private final IntVar[] variables;

    private WholeNumbers(Knowledge knowledge, TableProgramme.Tied group) {
        this.knowledge = knowledge;
        this.group = group;
        this.variables = Arrays.stream(group.cells())
                .mapToObj(knowledge::of)
                .map(known -> model.newIntVar(
                        (long) Math.ceil(known.low() - 1e-6), (long) Math.floor(known.high() + 1e-6), ""))
                .toArray(IntVar[]::new);
        group.relations().forEach(this::bind);
    }

    /** Attacks one promise; nothing where the search takes too long. */
    static Optional<Finding> attack(Knowledge knowledge, TableProgramme.Tied group, Promise promise) {
        double high = new WholeNumbers(knowledge, group).furthest(promise, true);
        double low = new WholeNumbers(knowledge, group).furthest(promise, false);
        if (Double.isNaN(high) || Double.isNaN(low)) {
            return Optional.empty();
        }
        Interval seen = new Interval(low, high);
        return Optional.of(
                new Finding(promise, seen, promise.isKeptBy(seen) ? Finding.Outcome.KEPT : Finding.Outcome.BROKEN));
    }

    private void bind(Relation relation) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < relation.size(); i++) {
            int at = Arrays.binarySearch(group.cells(), relation.cells()[i]);
            if (at >= 0) {
                sum.addTerm(variables[at], relation.signs()[i]);
            } else {
                sum.add(relation.signs()[i]
                        * Math.round(knowledge.of(relation.cells()[i]).low()));
            }
        }
        if (relation.exact()) {
            model.addEquality(sum, 0);
        } else {
            model.addLessOrEqual(sum, 0);
        }
    }

    // Going on beyond what was promised proves nothing more, so the cell stops there.
    private double furthest(Promise promise, boolean upwards) {
        IntVar cell = variables[Arrays.binarySearch(group.cells(), promise.cell())];
        if (promise.width() == 0 && upwards) {
            model.addLessOrEqual(cell, (long) promise.covers().high());
        }
        if (upwards) {
            model.maximize(cell);
        } else {
            model.minimize(cell);
        }
        CpSolver solver = new CpSolver();
        // Work done, not time passed: a busy machine comes to the same answer.
        solver.getParameters()
                .setMaxDeterministicTime(WORK)
                .setMaxTimeInSeconds(SLOWEST)
                .setNumWorkers(1);
        return solver.solve(model) == CpSolverStatus.OPTIMAL ? solver.value(cell) : Double.NaN;
    }
}
