package london.datahub.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ways in which editions could be otherwise together, divided once as the attack divides them. The figures of the newest
 * may move at a cost; all others as far as what was told of them lets them.
 */
final class JointWays {
    private static final int KEPT = 64;

    private final Map<Vow, Promise> promises;
    private final TableProgramme programme;
    private final Ties ties;
    private final Neighbourhoods nearby;
    private final Deque<double[]> found = new ArrayDeque<>();

    private JointWays(Map<Vow, Promise> promises, TableProgramme programme, Ties ties) {
        this.promises = promises;
        this.programme = programme;
        this.ties = ties;
        this.nearby = new Neighbourhoods(programme, ties);
    }

    /**
     * Divides.
     *
     * @param at the first edition that does not move as those before it do
     * @param vows those that a way will be looked for
     */
    static JointWays dividedAt(int at, List<Edition> told, Collection<Vow> vows) {
        Moves moves = new Moves(told, Divisions.dividedAt(at, told.size()));
        Map<Vow, Promise> promises = new HashMap<>();
        vows.forEach(vow -> moves.promise(vow).ifPresent(promise -> promises.put(vow, promise)));
        List<Cell> cells = new ArrayList<>(moves.programme().cells());
        int newest = told.size() - 1;
        for (Cell cell : told.get(newest).programme().cells()) {
            cells.set(
                    moves.cell(newest, cell.codes()),
                    cells.get(moves.cell(newest, cell.codes())).released());
        }
        TableProgramme programme = new TableProgramme(cells, moves.programme().relations());
        return new JointWays(promises, programme, new Ties(programme));
    }

    /** Returns those that are left to somebody who knows how some figures move. */
    JointWays knowing(UnaryOperator<Cell> known) {
        return new JointWays(promises, programme.knowing(known), ties);
    }

    /** Returns what a promise says of moves, or nothing where this division cannot keep it. */
    Optional<Promise> promise(Vow vow) {
        return Optional.ofNullable(promises.get(vow));
    }

    /**
     * Returns the figures of the newest edition that move in the cheapest way found, or nothing where there is none. What
     * moved in ways that were found before is taken to be hidden since.
     */
    Optional<Set<List<String>>> find(Promise promise, ToDoubleFunction<List<String>> costOf) {
        IntToDoubleFunction costs = i -> programme.cell(i).isPublished()
                ? costOf.applyAsDouble(programme.cell(i).codes())
                : 0;
        List<double[]> ways = new ArrayList<>();
        for (List<Side> either : sides(promise)) {
            Optional<double[]> way =
                    first(either, this::foundBefore).or(() -> first(either, side -> nearby.find(side, costs)));
            if (way.isEmpty()) {
                return Optional.empty();
            }
            ways.add(way.get());
        }
        ways.forEach(this::keep);
        Set<List<String>> moving = new LinkedHashSet<>();
        ways.forEach(way -> moving(way).forEach(cell -> moving.add(cell.codes())));
        return Optional.of(moving);
    }

    private static Optional<double[]> first(List<Side> either, Function<Side, Optional<double[]>> find) {
        return either.stream().flatMap(side -> find.apply(side).stream()).findFirst();
    }

    private Optional<double[]> foundBefore(Side side) {
        return found.stream().filter(way -> side.isReachedBy(way[side.cell()])).findFirst();
    }

    private void keep(double[] way) {
        found.remove(way);
        found.addFirst(way);
        if (found.size() > KEPT) {
            found.removeLast();
        }
    }

    private Stream<Cell> moving(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> Math.abs(values[i]) > 1e-6)
                .mapToObj(programme::cell)
                .filter(Cell::isPublished);
    }

    // A figure that must be able to be anything of an interval reaches both ends; one that must only be open, either.
    private List<List<Side>> sides(Promise promise) {
        if (promise.covers().low() > promise.covers().high()) {
            double far = Math.ceil(promise.width());
            return List.of(List.of(new Side(promise.cell(), true, far), new Side(promise.cell(), false, -far)));
        }
        return Side.of(programme, promise).stream().map(List::of).toList();
    }
}
