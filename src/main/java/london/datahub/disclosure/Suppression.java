package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses which counts are not shown: the small ones, and as few others as keep every promise. */
final class Suppression implements AutoCloseable {
    // No cell has to move much further than the one that must, and shorter ways make sharper cuts.
    private static final double REACH = 5;
    // Beyond so many cells the exact search finds nothing in any time worth waiting for.
    private static final int MOST_SEARCHED = 1_500;

    private static final double COUNTS = 100_000;
    private static final double LARGE_COUNTS = 50;

    private final TableProgramme programme;
    private final List<Side> sides;
    private final boolean[] primary;
    private final double[] costs;
    private final double reach;
    private final CheapestWay cheapest;
    private final Neighbourhoods nearby;
    private final Witnesses witnesses;

    Suppression(TableProgramme programme, List<Promise> promises, boolean[] primary) {
        Natives.load();
        this.programme = programme;
        this.sides = promises.stream()
                .flatMap(promise -> Side.of(programme, promise).stream())
                .toList();
        this.primary = primary;
        this.costs = IntStream.range(0, programme.size())
                .mapToDouble(i -> cost(programme.cell(i), programme.size() > MOST_SEARCHED ? LARGE_COUNTS : COUNTS))
                .toArray();
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

    // One more cell costs more than any choice of which; among equals the smaller count is the smaller loss. Where many
    // tables are protected together, a total that readers look for is worth several small counts.
    private static double cost(Cell cell, double scale) {
        return cell.isPublished() ? 1 + Math.min(cell.count(), 1000) / scale : 0;
    }

    /**
     * Returns what to suppress, or nothing where no suppression keeps the promises.
     *
     * @param patience how long to look for fewer cells; the first safe choice takes as long as it takes
     */
    Optional<boolean[]> find(Patience patience) {
        boolean[] suppressed = primary.clone();
        if (programme.size() <= MOST_SEARCHED) {
            new Elimination(programme).suppressFurther(suppressed, costs);
        } else {
            new Company(programme).hideFurther(suppressed, costs);
        }
        return repaired(suppressed).map(safe -> thinned(safe, patience)).map(safe -> improved(safe, patience));
    }

    private boolean[] improved(boolean[] safe, Patience patience) {
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
            Optional<boolean[]> candidate = repaired(proposed.get()).map(hidden -> thinned(hidden, patience));
            if (candidate.isPresent() && cost(candidate.get()) < cost(best)) {
                best = candidate.get();
            }
        }
        return best;
    }

    private List<Cut> cutsAgainst(boolean[] proposed) {
        List<Cut> cuts = new ArrayList<>();
        try (Suppressed suppressed = new Suppressed(programme, proposed, reach)) {
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
    private Optional<boolean[]> repaired(boolean[] start) {
        boolean[] hidden = start.clone();
        for (int s : unreached(start)) {
            if (!witnesses.prove(s, shown(hidden))) {
                Optional<double[]> values = cheapest(sides.get(s), hidden);
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                witnesses.note(values.get());
                for (int i : programme.published()) {
                    hidden[i] |= Math.abs(values.get()[i] - programme.cell(i).count()) > 1e-6;
                }
            }
        }
        return Optional.of(hidden);
    }

    private Optional<double[]> cheapest(Side side, boolean[] hidden) {
        return nearby.areWorthwhile() ? nearby.find(side, hidden, costs) : cheapest.find(side, hidden, costs);
    }

    private int[] unreached(boolean[] hidden) {
        try (Suppressed suppressed = new Suppressed(programme, hidden, reach)) {
            return IntStream.range(0, sides.size())
                    .filter(s -> !isReached(s, suppressed))
                    .toArray();
        }
    }

    private boolean isReached(int s, Suppressed suppressed) {
        if (witnesses.prove(s, suppressed.shown())) {
            return true;
        }
        Optional<double[]> values = suppressed.go(sides.get(s));
        values.ifPresent(witnesses::note);
        return values.isPresent()
                && sides.get(s).isReachedBy(values.get()[sides.get(s).cell()]);
    }

    /** Shows again, the dearest first, what is not needed. */
    private boolean[] thinned(boolean[] safe, Patience patience) {
        try (Suppressed suppressed = new Suppressed(programme, safe, reach)) {
            IntStream.range(0, safe.length)
                    .filter(i -> safe[i] && !primary[i])
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -costs[i]))
                    .takeWhile(i -> patience.isLeft())
                    .forEach(i -> {
                        suppressed.show(i);
                        if (!IntStream.range(0, sides.size()).allMatch(s -> isReached(s, suppressed))) {
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
