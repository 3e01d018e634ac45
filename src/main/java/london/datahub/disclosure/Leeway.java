package london.datahub.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the unknown cells of one group can go, and at what price they could go further. Nothing moves by more than the
 * reach it is given: that makes the protection a little stronger than the attack requires.
 */
final class Leeway implements AutoCloseable {
    private final TableProgramme programme;
    private final double reach;
    private final int[] cells;
    private final List<Relation> relations;
    private final Patience patience;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPObjective objective = solver.objective();
    private final MPVariable[] variables;
    private final MPConstraint[] rows;
    private boolean solved;

    /** @param patience counts what is asked of the solver */
    Leeway(TableProgramme programme, TableProgramme.Tied group, double reach, Patience patience) {
        this.patience = patience;
        this.programme = programme;
        this.reach = reach;
        this.cells = group.cells();
        this.relations = group.relations();
        Arrays.stream(cells).forEach(cell -> solver.makeNumVar(0, 0, ""));
        this.variables = solver.variables();
        Arrays.stream(cells).forEach(this::release);
        relations.forEach(this::bind);
        this.rows = solver.constraints();
        // The model is small already, and asked many times: to make it smaller takes longer than to solve it.
        solver.setSolverSpecificParametersAsString("use_preprocessing:false");
    }

    private void bind(Relation relation) {
        MPConstraint row = solver.makeConstraint();
        double rest = 0;
        for (int i = 0; i < relation.size(); i++) {
            int at = Arrays.binarySearch(cells, relation.cells()[i]);
            if (at >= 0) {
                row.setCoefficient(variables[at], row.getCoefficient(variables[at]) + relation.signs()[i]);
            } else {
                rest -= relation.signs()[i] * shown(relation.cells()[i]);
            }
        }
        row.setBounds(relation.exact() ? rest : Double.NEGATIVE_INFINITY, rest);
    }

    private double shown(int place) {
        Cell cell = programme.cell(place);
        return cell.isPublished() ? cell.count() : cell.known().low();
    }

    /** Takes the cell for suppressed. */
    void release(int cell) {
        Cell one = programme.cell(cell);
        MPVariable variable = variables[Arrays.binarySearch(cells, cell)];
        if (one.isPublished()) {
            variable.setBounds(
                    Math.max(Math.max(0, one.known().low()), one.count() - reach),
                    Math.min(one.known().high(), one.count() + reach));
        } else {
            variable.setBounds(one.known().low(), one.known().high());
        }
    }

    /** Takes the cell for shown. */
    void fix(int cell) {
        double count = programme.cell(cell).count();
        variables[Arrays.binarySearch(cells, cell)].setBounds(count, count);
    }

    /** Returns the value of every cell when that one goes as far as it can, or nothing where the solver gives no proof. */
    Optional<double[]> go(Side side) {
        objective.clear();
        objective.setCoefficient(variables[Arrays.binarySearch(cells, side.cell())], side.sign());
        return furthest();
    }

    /** Returns the value of every cell when each is drawn that strongly, or nothing where the solver gives no proof. */
    Optional<double[]> draw(double[] weights) {
        objective.clear();
        for (int i = 0; i < cells.length; i++) {
            if (weights[cells[i]] != 0) {
                objective.setCoefficient(variables[i], weights[cells[i]]);
            }
        }
        return furthest();
    }

    private Optional<double[]> furthest() {
        objective.setMaximization();
        solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        patience.spend(solver.iterations(), cells.length + rows.length);
        if (!solved) {
            return Optional.empty();
        }
        double[] values = new double[programme.size()];
        Arrays.setAll(values, this::shown);
        for (int i = 0; i < cells.length; i++) {
            values[cells[i]] = variables[i].solutionValue();
        }
        return Optional.of(values);
    }

    /**
     * Returns how far the cell last sent went, and by how much further for each unit that a cell's band were wider.
     * Nothing where the solver gave no proof.
     */
    Optional<Prices> prices(Side side) {
        return solved ? Optional.of(new Prices(side.sign() * objective.value(), eachPrice())) : Optional.empty();
    }

    record Prices(double reached, double[] each) {}

    private double[] eachPrice() {
        double[] prices = new double[programme.size()];
        for (int i = 0; i < cells.length; i++) {
            prices[cells[i]] = variables[i].reducedCost();
        }
        for (int r = 0; r < rows.length; r++) {
            double dual = rows[r].dualValue();
            Relation relation = relations.get(r);
            for (int i = 0; dual != 0 && i < relation.size(); i++) {
                int cell = relation.cells()[i];
                if (Arrays.binarySearch(cells, cell) < 0) {
                    prices[cell] -= dual * relation.signs()[i];
                }
            }
        }
        return prices;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
