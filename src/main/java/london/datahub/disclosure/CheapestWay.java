package london.datahub.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;
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
    private final MPVariable[] up;
    private final MPVariable[] down;
    private final double[] times;

    CheapestWay(TableProgramme programme) {
        this(programme, IntStream.range(0, programme.size()).toArray(), programme.relations());
    }

    /**
     * A way that stays within some cells, asked for once; all others keep their truth.
     *
     * @param relations those that name one of the cells
     */
    static CheapestWay within(TableProgramme programme, int[] inside, Iterable<Relation> relations) {
        CheapestWay way = new CheapestWay(programme, inside, relations);
        // That nothing moves costs least: from there the dual method has a short way to go.
        way.solver.setSolverSpecificParametersAsString("use_dual_simplex:true,use_preprocessing:false");
        return way;
    }

    private CheapestWay(TableProgramme programme, int[] inside, Iterable<Relation> relations) {
        this.programme = programme;
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
            base -= relation.signs()[i] * start(cell);
        }
        row.setBounds(relation.exact() ? base : Double.NEGATIVE_INFINITY, base);
        IntStream.of(relation.cells()).forEach(cell -> times[cell] = 0);
    }

    // From where a cell moves: its count, or 0 where that is not told, and then moving costs nothing.
    private double start(int cell) {
        long count = programme.cell(cell).count();
        return count == Cell.UNTOLD ? 0 : count;
    }

    /** Returns every cell's value when it does, or nothing where the cell cannot go so far whatever is suppressed. */
    Optional<double[]> find(Side side, boolean[] suppressed, double[] costs) {
        for (int i : inside) {
            Cell cell = programme.cell(i);
            double most = cell.known().high() - start(i);
            double least = start(i) - cell.known().low();
            up[i].setBounds(Math.max(0, -least), Math.max(0, most));
            down[i].setBounds(Math.max(0, -most), Math.max(0, least));
            boolean free = !cell.isPublished() || suppressed[i];
            objective.setCoefficient(up[i], free ? 0 : costs[i] / MOVES);
            objective.setCoefficient(down[i], free ? 0 : costs[i] / Math.max(1, Math.min(MOVES, cell.count())));
        }
        double move = side.target() - start(side.cell());
        up[side.cell()].setBounds(Math.max(0, move), Math.max(0, move));
        down[side.cell()].setBounds(Math.max(0, -move), Math.max(0, -move));
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return Optional.empty();
        }
        double[] values = new double[programme.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = start(i) + (up[i] == null ? 0 : up[i].solutionValue() - down[i].solutionValue());
        }
        return Optional.of(values);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
