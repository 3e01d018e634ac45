package london.datahub.disclosure;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cheapest suppression that satisfies every cut learnt so far; whether it is safe is for others to say. */
final class SuppressionMaster {
    private static final long SCALE = 10_000;
    private static final int SEED = 20_211;
    // Taking turns, so that the answer is always the same.
    private static final int WORKERS = 4;
    private static final double COSTS = 1_000_000;

    private final CpModel model = new CpModel();
    private final BoolVar[] suppressed;
    private double provenCost;

    SuppressionMaster(TableProgramme programme, boolean[] always, double[] costs) {
        suppressed = new BoolVar[programme.size()];
        for (int i = 0; i < suppressed.length; i++) {
            suppressed[i] = model.newBoolVar("");
            if (always[i] || !programme.cell(i).isPublished()) {
                model.addEquality(suppressed[i], always[i] ? 1 : 0);
            }
        }
        long[] weights =
                Arrays.stream(costs).mapToLong(cost -> Math.round(cost * COSTS)).toArray();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = always[i] ? 0 : weights[i];
        }
        model.minimize(LinearExpr.weightedSum(suppressed, weights));
    }

    // Weights are rounded up, so that a cut never forbids what its exact form allows.
    void add(List<Cut> cuts) {
        for (Cut cut : cuts) {
            BoolVar[] cells =
                    Arrays.stream(cut.cells()).mapToObj(i -> suppressed[i]).toArray(BoolVar[]::new);
            long[] weights = Arrays.stream(cut.weights())
                    .mapToLong(weight -> Math.min(SCALE, (long) Math.ceil(weight * SCALE + 1e-4)))
                    .toArray();
            model.addGreaterOrEqual(LinearExpr.weightedSum(cells, weights), SCALE);
        }
    }

    Optional<boolean[]> propose(boolean[] hint, Patience patience) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxDeterministicTime(Math.max(0.01, patience.left().toMillis() / 1e3))
                .setRandomSeed(SEED)
                .setInterleaveSearch(true)
                .setNumWorkers(WORKERS);
        model.clearHints();
        for (int i = 0; i < suppressed.length; i++) {
            model.addHint(suppressed[i], hint[i]);
        }
        CpSolverStatus status = solver.solve(model);
        patience.spend(solver.response().getDeterministicTime());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        provenCost = solver.bestObjectiveBound() / COSTS;
        boolean[] proposed = new boolean[suppressed.length];
        for (int i = 0; i < proposed.length; i++) {
            proposed[i] = solver.booleanValue(suppressed[i]);
        }
        return Optional.of(proposed);
    }

    /** Tells whether no suppression with fewer further cells can be safe. */
    boolean provesBest(long secondary) {
        return Math.floor(provenCost + 1e-9) >= secondary;
    }
}
