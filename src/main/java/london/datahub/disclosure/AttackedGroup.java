package london.datahub.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Unknown figures that relations tie together, as one linear programme; what it finds for one, it notes for all. */
final class AttackedGroup implements AutoCloseable {
    private final TableProgramme.Tied tied;
    private final int[] cells;
    private final double[] lowest;
    private final double[] highest;
    private final double[] lowestWhole;
    private final double[] highestWhole;
    private final MPSolver[] solvers;

    AttackedGroup(Knowledge knowledge, TableProgramme.Tied tied) {
        this.tied = tied;
        this.cells = tied.cells();
        this.lowest = new double[cells.length];
        this.highest = new double[cells.length];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        this.lowestWhole = lowest.clone();
        this.highestWhole = highest.clone();
        this.solvers = new MPSolver[] {
            model("GLOP", knowledge, tied.relations()), model("CLP", knowledge, tied.relations()),
        };
    }

    private MPSolver model(String kind, Knowledge knowledge, List<Relation> relations) {
        MPSolver solver = MPSolver.createSolver(kind);
        for (int cell : cells) {
            Interval known = knowledge.of(cell);
            solver.makeNumVar(known.low(), known.high(), "");
        }
        MPVariable[] variables = solver.variables();
        for (Relation relation : relations) {
            double rest = 0;
            MPConstraint row = solver.makeConstraint();
            for (int i = 0; i < relation.size(); i++) {
                int at = Arrays.binarySearch(cells, relation.cells()[i]);
                if (at >= 0) {
                    MPVariable variable = variables[at];
                    row.setCoefficient(variable, row.getCoefficient(variable) + relation.signs()[i]);
                } else {
                    rest -= relation.signs()[i]
                            * knowledge.of(relation.cells()[i]).low();
                }
            }
            row.setBounds(relation.exact() ? rest : Double.NEGATIVE_INFINITY, rest);
        }
        return solver;
    }

    TableProgramme.Tied tied() {
        return tied;
    }

    /** Returns what was reached for a figure so far, whatever was asked for; before that, low lies above high. */
    Interval reached(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return new Interval(lowest[at], highest[at]);
    }

    /** Returns what was reached with every figure of the group a whole number. */
    Interval reachedWhole(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return new Interval(lowestWhole[at], highestWhole[at]);
    }

    /** Returns the lowest or highest value the figure can have, or nothing where no solver proves it. */
    OptionalDouble furthest(int cell, boolean upwards) {
        int at = Arrays.binarySearch(cells, cell);
        for (MPSolver solver : solvers) {
            MPVariable[] variables = solver.variables();
            MPObjective objective = solver.objective();
            objective.clear();
            objective.setCoefficient(variables[at], 1);
            objective.setOptimizationDirection(upwards);
            if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
                note(variables);
                return OptionalDouble.of(objective.value());
            }
        }
        return OptionalDouble.empty();
    }

    private void note(MPVariable[] variables) {
        double[] values =
                Arrays.stream(variables).mapToDouble(MPVariable::solutionValue).toArray();
        note(values, lowest, highest);
        if (Arrays.stream(values).allMatch(value -> Math.abs(value - Math.rint(value)) < 1e-6)) {
            note(values, lowestWhole, highestWhole);
        }
    }

    private static void note(double[] values, double[] low, double[] high) {
        for (int i = 0; i < values.length; i++) {
            low[i] = Math.min(low[i], values[i]);
            high[i] = Math.max(high[i], values[i]);
        }
    }

    @Override
    public void close() {
        for (MPSolver solver : solvers) {
            solver.delete();
        }
    }
}
