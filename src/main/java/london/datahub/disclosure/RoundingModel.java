package london.datahub.disclosure;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Controlled rounding as a whole-number programme: every published count becomes one of its two neighbouring multiples
 * of the base, and what adds up still does (Cox, A constructive procedure for unbiased controlled rounding, JASA 1987;
 * Salazar, Controlled rounding and cell perturbation, 2006). The nearest such table is looked for; margins count more.
 */
final class RoundingModel {
    private static final long MARGIN = 4;
    private static final long CHANGE = 3;
    private static final int SEED = 20_211;
    private static final double SLOWEST = 30;

    private final TableProgramme programme;
    private final int base;
    private final CpModel model = new CpModel();
    private final IntVar[] multiples;
    private final Map<Integer, Long> before;
    private final List<LinearExpr> losses = new ArrayList<>();

    /**
     * Makes the model.
     *
     * @param before what was shown of a cell in the last release, by its place
     * @param withTotals whether totals that nobody publishes are rounded too, so that sums by way of them agree
     */
    RoundingModel(TableProgramme programme, int base, Map<Integer, Long> before, boolean withTotals) {
        this.programme = programme;
        this.base = base;
        this.before = before;
        this.multiples = new IntVar[programme.size()];
        boolean[] margin = new boolean[programme.size()];
        programme.relations().stream().filter(Relation::exact).forEach(relation -> margin[relation.cells()[0]] = true);
        for (int cell = 0; cell < programme.size(); cell++) {
            if (programme.cell(cell).isPublished()) {
                addCell(cell, margin[cell] ? MARGIN : 1);
            } else if (withTotals && programme.cell(cell).count() != Cell.UNTOLD) {
                addCell(cell, 0);
            }
        }
        programme.relations().forEach(this::bind);
        model.minimize(LinearExpr.sum(losses.toArray(LinearExpr[]::new)));
    }

    // Counts grow: a printed one that falls would tell that both truths lie between the two.
    private void addCell(int place, long weight) {
        long count = programme.cell(place).count();
        long high = -Math.floorDiv(-count, base);
        long low = Math.max(Math.floorDiv(count, base), Math.min(high, before.getOrDefault(place, 0L) / base));
        multiples[place] = model.newIntVar(low, high, "");
        if (low == high) {
            return;
        }
        // Going up costs what it is further away than going down, squared; the same for both is left out.
        long up = high * base - count;
        long down = count - low * base;
        long loss = weight * (up * up - down * down) + (change(place, high) - change(place, low));
        losses.add(LinearExpr.affine(multiples[place], loss, -loss * low));
    }

    private long change(int place, long multiple) {
        Long earlier = before.get(place);
        return earlier == null || earlier == multiple * base ? 0 : CHANGE * base;
    }

    private void bind(Relation relation) {
        if (IntStream.of(relation.cells()).anyMatch(cell -> multiples[cell] == null)) {
            return;
        }
        LinearExpr sum = LinearExpr.weightedSum(
                Arrays.stream(relation.cells())
                        .mapToObj(cell -> multiples[cell])
                        .toArray(IntVar[]::new),
                Arrays.stream(relation.signs()).asLongStream().toArray());
        if (relation.exact()) {
            model.addEquality(sum, 0);
        } else {
            model.addLessOrEqual(sum, 0);
        }
    }

    /** Shows a cell as something else than this, where it can be. */
    void forbid(int place, long rounded) {
        if (multiples[place].getDomain().size() > 1) {
            model.addDifferent(multiples[place], rounded / base);
        }
    }

    /** Returns the rounded counts of the published cells, the best found in time, or nothing. */
    Optional<long[]> solve(Optional<long[]> start, Duration budget) {
        start.ifPresent(rounded -> IntStream.of(programme.published())
                .forEach(cell -> model.addHint(multiples[cell], rounded[cell] / base)));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                // Work done, not time passed: on a busy machine a good table comes later, not never.
                .setMaxDeterministicTime(Math.max(0.5, budget.toMillis() / 1e3))
                .setMaxTimeInSeconds(SLOWEST * Math.max(1, budget.toMillis() / 1e3))
                .setRelativeGapLimit(0.01)
                .setRandomSeed(SEED)
                // Alone, so that the answer is always the same.
                .setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        long[] rounded = new long[programme.size()];
        IntStream.of(programme.published()).forEach(cell -> rounded[cell] = solver.value(multiples[cell]) * base);
        return Optional.of(rounded);
    }
}
