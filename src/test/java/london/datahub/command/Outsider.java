package london.datahub.command;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has the printed table, its hierarchies and a solver, and nothing of the hub's own attacker. What nobody
 * published is unknown to them too. Once the command has run: it loads the solver.
 */
final class Outsider implements AutoCloseable {
    private static final int MOST = 100_000;

    private final MPSolver solver;
    private final Map<List<String>, MPVariable> unknown = new LinkedHashMap<>();

    /**
     * @param kind GLOP for any numbers, SAT for whole ones
     * @param base what printed numbers are multiples of, less than that from the truth; 1 where they are exact
     */
    Outsider(String kind, MadeTable table, Map<List<String>, String> printed, int base) {
        this.solver = MPSolver.createSolver(kind);
        List<Map<String, String>> dimensions = List.copyOf(table.hierarchies.values());
        for (List<String> codes : MadeTable.combinations(dimensions)) {
            long[] told = told(printed.getOrDefault(codes, "[c]"), base);
            unknown.put(
                    codes,
                    kind.equals("SAT")
                            ? solver.makeIntVar(told[0], told[1], "")
                            : solver.makeNumVar(told[0], told[1], ""));
        }
        for (int d = 0; d < dimensions.size(); d++) {
            for (String parent : dimensions.get(d).keySet()) {
                addUp(d, parent, dimensions.get(d));
            }
        }
    }

    private static long[] told(String shown, int base) {
        if (shown.equals("[c]")) {
            return new long[] {0, MOST};
        }
        long count = shown.equals("[low]") ? 0 : Long.parseLong(shown);
        return new long[] {Math.max(0, count - base + 1), count + base - 1};
    }

    private void addUp(int d, String parent, Map<String, String> parents) {
        List<String> parts = new ArrayList<>(parents.keySet());
        parts.removeIf(code -> !parents.get(code).equals(parent));
        if (parts.isEmpty()) {
            return;
        }
        List.copyOf(unknown.keySet()).stream()
                .filter(codes -> codes.get(d).equals(parent))
                .forEach(total -> {
                    MPConstraint sum = solver.makeConstraint(0, 0);
                    sum.setCoefficient(unknown.get(total), -1);
                    for (String part : parts) {
                        List<String> codes = new ArrayList<>(total);
                        codes.set(d, part);
                        sum.setCoefficient(unknown.get(codes), 1);
                    }
                });
    }

    /** Returns the lowest and the highest count that agree with everything printed. */
    double[] between(List<String> codes) {
        return new double[] {furthest(codes, false), furthest(codes, true)};
    }

    private double furthest(List<String> codes, boolean upwards) {
        solver.objective().clear();
        solver.objective().setCoefficient(unknown.get(codes), 1);
        solver.objective().setOptimizationDirection(upwards);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new AssertionError("No table agrees with what was printed, or the solver found none.");
        }
        return solver.objective().value();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
