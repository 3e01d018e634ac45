package london.datahub.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Unknown figures that relations tie together, as one linear programme; what it finds for one, it notes for all. */
final class AttackedGroup implements AutoCloseable {
    private static final int SWEEPS = 150;
    private static final int SHARE = 4;
    private static final int FEW = 6;
    private static final int TURNS = 8;
    private static final double LIGHTLY = 0.001;
    private static final double WORTH = 0.99;
    private static final int PATIENT = 4;

    private final TableProgramme.Tied tied;
    private final int[] cells;
    private final Model[] models = new Model[2];
    private final Knowledge knowledge;
    private final Likeness likeness;
    private final double[] least;
    private final double[] most;
    private final Consumer<double[]> listener;
    private Reached.Ends ends;
    private long worked;

    /** @param listener is told every answer: the value of each figure, in the order of the group */
    AttackedGroup(Knowledge knowledge, TableProgramme.Tied tied, Consumer<double[]> listener) {
        this.tied = tied;
        this.listener = listener;
        this.cells = tied.cells();
        this.ends = Reached.Ends.ofNothing(cells.length);
        this.knowledge = knowledge;
        this.likeness = new Likeness(cells, tied.relations(), knowledge);
        this.least = Arrays.stream(cells)
                .mapToDouble(cell -> knowledge.of(cell).low())
                .toArray();
        this.most = Arrays.stream(cells)
                .mapToDouble(cell -> knowledge.of(cell).high())
                .toArray();
    }

    // Every variable that a solver hands out is one more object to finalize, so each is asked for once.
    private record Model(MPSolver solver, MPVariable[] variables, MPObjective objective) {}

    // The second solver is asked where the first gives no answer, which is seldom.
    private Model model(int which) {
        if (models[which] == null) {
            models[which] = model(which == 0 ? "GLOP" : "CLP");
        }
        return models[which];
    }

    private Model model(String kind) {
        MPSolver solver = MPSolver.createSolver(kind);
        MPVariable[] variables = new MPVariable[cells.length];
        Interval[] bounds = likeness.bounds(least, most);
        for (int i = 0; i < cells.length; i++) {
            if (likeness.stands(i)) {
                variables[i] = solver.makeNumVar(bounds[i].low(), bounds[i].high(), "");
            }
        }
        for (Likeness.Row row : likeness.rows()) {
            MPConstraint constraint =
                    solver.makeConstraint(row.exact() ? row.most() : Double.NEGATIVE_INFINITY, row.most());
            for (int i = 0; i < row.figures().length; i++) {
                constraint.setCoefficient(variables[row.figures()[i]], row.times()[i]);
            }
        }
        if (kind.equals("GLOP")) {
            // It goes on from its last answer then, which is mostly near the next; and all that it multiplies by is 1.
            solver.setSolverSpecificParametersAsString("use_preprocessing:false,use_scaling:false");
        }
        return new Model(solver, variables, solver.objective());
    }

    /** From now on no figure is lower than that, nor than everybody knows; in the order of the group. */
    void know(double[] atLeast) {
        Interval[] before = likeness.bounds(least, most);
        Arrays.setAll(least, i -> Math.max(atLeast[i], knowledge.of(cells[i]).low()));
        Interval[] now = likeness.bounds(least, most);
        for (int i = 0; i < cells.length; i++) {
            for (Model model : models) {
                if (model != null && likeness.stands(i) && !now[i].equals(before[i])) {
                    model.variables()[i].setBounds(now[i].low(), now[i].high());
                }
            }
        }
    }

    TableProgramme.Tied tied() {
        return tied;
    }

    /** Goes on from how far a group of the same figures, bounds and relations went. */
    void goOnFrom(Reached before) {
        ends = before.by(content(), cells.length);
    }

    /** Leaves how far it went to one that will be the same. */
    void leaveTo(Reached later) {
        later.keep(content(), ends);
    }

    private Object content() {
        return List.of(
                DoubleBuffer.wrap(least.clone()),
                DoubleBuffer.wrap(most),
                Likeness.unknown(tied.relations(), cells, knowledge).stream()
                        .map(Likeness.Row::key)
                        .toList());
    }

    /** Returns what was reached for a figure so far, whatever was asked for; before that, low lies above high. */
    Interval reached(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return new Interval(ends.low()[at], ends.high()[at]);
    }

    /** Returns what was reached with every figure of the group a whole number. */
    Interval reachedWhole(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return new Interval(ends.lowWhole()[at], ends.highWhole()[at]);
    }

    /** Looks for tables far from each other, each of which proves something for many figures at once. */
    void sweep(List<Promise> promises) {
        sweep(promises, promise -> !promise.isKeptBy(reached(promise.cell())));
    }

    /** Looks for such tables for as long as they prove something for promises that are open. */
    void sweep(List<Promise> promises, Predicate<Promise> isOpen) {
        Random random = new Random(cells.length);
        List<Promise> open = promises.stream().filter(isOpen).toList();
        int stale = 0;
        for (int sweep = 0; sweep < SWEEPS && stale < PATIENT && open.size() > FEW; sweep++) {
            double[] weights = new double[cells.length];
            for (Promise promise : open) {
                // Not all at once: where a sum is known, few of its parts can go up together.
                if (sweep > 0 && random.nextInt(SHARE) > 0) {
                    continue;
                }
                int at = Arrays.binarySearch(cells, promise.cell());
                weights[at] = random.nextBoolean() ? 1 + random.nextDouble() : -1 - random.nextDouble();
            }
            furthest(weights);
            Arrays.setAll(weights, i -> -weights[i]);
            furthest(weights);
            int before = open.size();
            open = open.stream().filter(isOpen).toList();
            stale = open.size() > before * WORTH ? stale + 1 : 0;
        }
    }

    /** Sends a figure as low or as high as it can go; tells whether a solver proved that it did. */
    boolean furthest(int cell, boolean upwards) {
        double[] weights = new double[cells.length];
        weights[Arrays.binarySearch(cells, cell)] = upwards ? 1 : -1;
        return furthest(weights);
    }

    /**
     * Looks for answers in whole numbers: one figure is drawn far, all others lightly, in ever other ways.
     *
     * @param most steps of the solver times figures that may be spent on it, for all promises of the group together
     */
    void lookForWhole(Promise promise, long most) {
        Random random = new Random(promise.cell());
        int at = Arrays.binarySearch(cells, promise.cell());
        for (int turn = 0; turn < TURNS && worked < most && !promise.isKeptBy(reachedWhole(promise.cell())); turn++) {
            double[] weights = random.doubles(cells.length, -LIGHTLY, LIGHTLY).toArray();
            weights[at] = turn % 2 == 0 ? 1 : -1;
            furthest(weights);
            worked += model(0).solver().iterations() * cells.length;
        }
    }

    private boolean furthest(double[] weights) {
        for (int which = 0; which < models.length; which++) {
            Model model = model(which);
            model.objective().clear();
            double[] drawn = likeness.drawn(weights);
            for (int i = 0; i < drawn.length; i++) {
                if (drawn[i] != 0) {
                    model.objective().setCoefficient(model.variables()[i], drawn[i]);
                }
            }
            model.objective().setMaximization();
            if (model.solver().solve() == MPSolver.ResultStatus.OPTIMAL) {
                note(model.variables());
                return true;
            }
        }
        return false;
    }

    private void note(MPVariable[] variables) {
        double[] standing = new double[cells.length];
        Arrays.setAll(standing, i -> likeness.stands(i) ? variables[i].solutionValue() : 0);
        double[] values = new double[cells.length];
        Arrays.setAll(values, i -> likeness.value(i, standing));
        ends.note(values);
        listener.accept(values);
    }

    @Override
    public void close() {
        for (Model model : models) {
            if (model != null) {
                model.solver().delete();
            }
        }
    }
}
