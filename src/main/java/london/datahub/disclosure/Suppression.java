package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Chooses which counts are not shown: the small ones, and as few others as keep every promise. */
final class Suppression implements AutoCloseable {
    // No cell has to move much further than the one that must, and shorter ways make sharper cuts.
    private static final double REACH = 5;
    // Beyond so many cells the exact search finds nothing in any time worth waiting for.
    private static final int MOST_SEARCHED = 1_500;

    private static final int SWEEPS = 24;
    private static final int SHARE = 4;
    private static final int FEW = 6;

    private static final double COUNTS = 100_000;
    private static final double LARGE_COUNTS = 50;
    // Between a total and the greatest of its parts, readers miss the part less.
    private static final double GREATEST = 1e7;

    private final TableProgramme programme;
    private final Patience patience;
    private final List<Side> sides;
    private final boolean[] primary;
    private final double[] costs;
    private final double reach;
    private final CheapestWay cheapest;
    private final Neighbourhoods nearby;
    private final Witnesses witnesses;
    // Sides that cannot be reached whatever is hidden: the truth was told before.
    private final BitSet lost = new BitSet();

    /** @param patience how long to look for fewer cells; the first safe choice takes as long as it takes */
    Suppression(TableProgramme programme, List<Promise> promises, boolean[] primary, Patience patience) {
        Natives.load();
        this.programme = programme;
        this.patience = patience;
        this.sides = promises.stream()
                .flatMap(promise -> Side.of(programme, promise).stream())
                .toList();
        this.primary = primary;
        this.costs = costs(programme);
        this.reach = REACH
                * Math.max(
                        1,
                        sides.stream()
                                .filter(side -> programme.cell(side.cell()).count() != Cell.UNTOLD)
                                .mapToDouble(side -> Math.abs(side.target()
                                        - programme.cell(side.cell()).count()))
                                .max()
                                .orElse(1));
        this.nearby = new Neighbourhoods(programme);
        this.cheapest = nearby.areWorthwhile() ? null : new CheapestWay(programme);
        this.witnesses = new Witnesses(programme, sides);
    }

    static double[] costs(TableProgramme programme) {
        double scale = programme.size() > MOST_SEARCHED ? LARGE_COUNTS : COUNTS;
        return programme.cells().stream().mapToDouble(cell -> cost(cell, scale)).toArray();
    }

    // One more cell costs more than any choice of which; among equals the smaller count is the smaller loss. Where many
    // tables are protected together, a total that readers look for is worth several small counts.
    private static double cost(Cell cell, double scale) {
        return cell.isPublished() ? 1 + Math.min(cell.count(), 1000) / scale + cell.count() / GREATEST : 0;
    }

    /** Returns what to suppress. What no suppression can keep is left to the attacker to find. */
    boolean[] find() {
        boolean[] suppressed = primary.clone();
        if (programme.size() <= MOST_SEARCHED) {
            new Elimination(programme).suppressFurther(suppressed, costs);
        } else {
            new Company(programme, primary).hideFurther(suppressed, costs);
        }
        return improved(thinned(repaired(suppressed)));
    }

    private boolean[] improved(boolean[] safe) {
        if (programme.size() > MOST_SEARCHED) {
            return safe;
        }
        SuppressionMaster master = new SuppressionMaster(programme, primary, costs);
        boolean[] best = safe;
        while (patience.isLeft()) {
            Optional<boolean[]> proposed = master.propose(best, patience);
            if (proposed.isEmpty() || master.provesBest(secondary(best))) {
                return best;
            }
            master.add(cutsAgainst(proposed.get()));
            boolean[] candidate = thinned(repaired(proposed.get()));
            best = cost(candidate) < cost(best) ? candidate : best;
        }
        return best;
    }

    private List<Cut> cutsAgainst(boolean[] proposed) {
        List<Cut> cuts = new ArrayList<>();
        try (Suppressed suppressed = new Suppressed(programme, proposed, reach, patience)) {
            for (int s = 0; s < sides.size(); s++) {
                Side side = sides.get(s);
                if (!isReached(s, suppressed)) {
                    suppressed.cut(side).ifPresent(cuts::add);
                }
            }
        }
        return cuts;
    }

    /** Suppresses more until every side is reached. */
    private boolean[] repaired(boolean[] start) {
        boolean[] hidden = start.clone();
        for (int s : unreached(start)) {
            if (!witnesses.prove(s, shown(hidden))) {
                cheapest(sides.get(s), hidden).ifPresentOrElse(values -> hideMoving(values, hidden), () -> lost.set(s));
            }
        }
        return hidden;
    }

    private void hideMoving(double[] values, boolean[] hidden) {
        witnesses.note(values);
        for (int i : programme.published()) {
            hidden[i] |= Math.abs(values[i] - programme.cell(i).count()) > 1e-6;
        }
    }

    private Optional<double[]> cheapest(Side side, boolean[] hidden) {
        return nearby.areWorthwhile() ? nearby.find(side, costs(hidden)) : cheapest.find(side, costs(hidden));
    }

    // What is hidden already moves for nothing.
    private IntToDoubleFunction costs(boolean[] hidden) {
        return i -> hidden[i] ? 0 : costs[i];
    }

    private int[] unreached(boolean[] hidden) {
        try (Suppressed suppressed = new Suppressed(programme, hidden, reach, patience)) {
            if (nearby.areWorthwhile()) {
                sweep(suppressed);
            }
            return IntStream.range(0, sides.size())
                    .filter(s -> !isStillReached(s, suppressed))
                    .toArray();
        }
    }

    /** Draws all cells at once this way and that: one answer proves many sides. */
    private void sweep(Suppressed suppressed) {
        Random random = new Random(sides.size());
        int[] open = IntStream.range(0, sides.size()).toArray();
        for (int sweep = 0; sweep < SWEEPS && open.length > FEW; sweep++) {
            double[] weights = new double[programme.size()];
            for (int s : open) {
                double weight = random.nextInt(SHARE) == 0 ? 1 + random.nextDouble() : 0;
                weights[sides.get(s).cell()] += sides.get(s).sign() * weight;
            }
            suppressed.draw(weights).forEach(witnesses::note);
            open = IntStream.of(open)
                    .filter(s -> !witnesses.prove(s, suppressed.shown()))
                    .toArray();
        }
    }

    // In a large programme a way that is not found nearby does not count: all of it is asked too slowly.
    private boolean isStillReached(int s, Suppressed suppressed) {
        if (!nearby.areWorthwhile()) {
            return isReached(s, suppressed);
        }
        if (lost.get(s) || witnesses.prove(s, suppressed.shown())) {
            return true;
        }
        Optional<double[]> values = nearby.amongFree(sides.get(s), costs(suppressed.cells()));
        values.ifPresent(witnesses::note);
        return values.isPresent();
    }

    private boolean isReached(int s, Suppressed suppressed) {
        if (lost.get(s) || witnesses.prove(s, suppressed.shown())) {
            return true;
        }
        Optional<double[]> values = suppressed.go(sides.get(s));
        values.ifPresent(witnesses::note);
        return values.isPresent()
                && sides.get(s).isReachedBy(values.get()[sides.get(s).cell()]);
    }

    /** Shows again, the dearest first, what is not needed. */
    private boolean[] thinned(boolean[] safe) {
        try (Suppressed suppressed = new Suppressed(programme, safe, reach, patience)) {
            IntStream.range(0, safe.length)
                    .filter(i -> safe[i] && !primary[i])
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -costs[i]))
                    .takeWhile(i -> patience.isLeft())
                    .forEach(i -> {
                        suppressed.show(i);
                        if (!IntStream.range(0, sides.size()).allMatch(s -> isStillReached(s, suppressed))) {
                            suppressed.hide(i);
                        }
                    });
            return suppressed.cells();
        }
    }

    private static BitSet shown(boolean[] hidden) {
        BitSet shown = new BitSet();
        for (int i = 0; i < hidden.length; i++) {
            shown.set(i, !hidden[i]);
        }
        return shown;
    }

    private double cost(boolean[] suppressed) {
        return IntStream.range(0, suppressed.length)
                .filter(i -> suppressed[i])
                .mapToDouble(i -> costs[i])
                .sum();
    }

    private long secondary(boolean[] suppressed) {
        return IntStream.range(0, suppressed.length)
                .filter(i -> suppressed[i] && !primary[i])
                .count();
    }

    @Override
    public void close() {
        if (cheapest != null) {
            cheapest.close();
        }
    }
}
