package london.datahub.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The cheapest further suppression that lets one cell go far enough: the figures move as little as they must, and what
 * is suppressed already moves for nothing (Robertson, Cell suppression at Statistics Canada, 1995).
 */
final class CheapestWay implements AutoCloseable {
    private static final double MOVES = 5;

    private final TableProgramme programme;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPObjective objective = solver.objective();
    private final int[] inside;
    private final double[] starts;
    private final MPVariable[] up;
    private final MPVariable[] down;
    private final double[] times;

    CheapestWay(TableProgramme programme) {
        this(programme, starts(programme), IntStream.range(0, programme.size()).toArray(), programme.relations());
    }

    /**
     * A way that stays within some cells, asked for once; all others keep their truth.
     *
     * @param starts see {@link #starts}
     * @param relations those that name one of the cells
     */
    static CheapestWay within(TableProgramme programme, double[] starts, int[] inside, List<Relation> relations) {
        CheapestWay way = new CheapestWay(programme, starts, inside, relations);
        // That nothing moves costs least: from there the dual method has a short way to go.
        way.solver.setSolverSpecificParametersAsString("use_dual_simplex:true,use_preprocessing:false");
        return way;
    }

    private CheapestWay(TableProgramme programme, double[] starts, int[] inside, List<Relation> relations) {
        this.programme = programme;
        this.starts = starts;
        this.inside = inside;
        this.up = new MPVariable[programme.size()];
        this.down = new MPVariable[programme.size()];
        this.times = new double[programme.size()];
        for (int i : inside) {
            up[i] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            down[i] = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        }
        objective.setMinimization();
        relations.forEach(this::bind);
    }

    /** Returns from where each cell moves: its count, or 0 where that is not told, and then moving costs nothing. */
    static double[] starts(TableProgramme programme) {
        return programme.cells().stream()
                .mapToDouble(cell -> cell.count() == Cell.UNTOLD ? 0 : cell.count())
                .toArray();
    }

    private void bind(Relation relation) {
        MPConstraint row = solver.makeConstraint();
        double base = 0;
        for (int i = 0; i < relation.size(); i++) {
            int cell = relation.cells()[i];
            if (up[cell] != null) {
                times[cell] += relation.signs()[i];
                row.setCoefficient(up[cell], times[cell]);
                row.setCoefficient(down[cell], -times[cell]);
            }
            base -= relation.signs()[i] * starts[cell];
        }
        row.setBounds(relation.exact() ? base : Double.NEGATIVE_INFINITY, base);
        IntStream.of(relation.cells()).forEach(cell -> times[cell] = 0);
    }

    /**
     * Returns every cell's value when it does, or nothing where the cell cannot go so far whatever is suppressed.
     *
     * @param costs what each cell costs to move; 0 where it moves for nothing
     */
    Optional<double[]> find(Side side, IntToDoubleFunction costs) {
        for (int i : inside) {
            Interval known = programme.cell(i).known();
            mayMove(i, known.low() - starts[i], known.high() - starts[i]);
            double cost = costs.applyAsDouble(i);
            objective.setCoefficient(up[i], cost / MOVES);
            objective.setCoefficient(down[i], cost / Math.max(1, Math.min(MOVES, starts[i])));
        }
        double move = side.target() - starts[side.cell()];
        mayMove(side.cell(), move, move);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return Optional.empty();
        }
        double[] values = starts.clone();
        for (int i : inside) {
            values[i] += up[i].solutionValue() - down[i].solutionValue();
        }
        return Optional.of(values);
    }

    private void mayMove(int cell, double least, double most) {
        up[cell].setBounds(Math.max(0, least), Math.max(0, most));
        down[cell].setBounds(Math.max(0, -most), Math.max(0, -least));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
