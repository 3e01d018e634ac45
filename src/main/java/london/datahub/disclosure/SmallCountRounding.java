package london.datahub.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A fast controlled rounding of whole tables: the inner cells are rounded and everything else is their sum, so that it
 * adds up whatever happens; inner cells are turned up and down until every sum lies within one base of its truth (after
 * Langsrud and Heldal, An algorithm for small count rounding of tabular data, 2018, with annealing).
 */
final class SmallCountRounding {
    private static final int TURNS_PER_CELL = 3_000;
    private static final double HEAT = 40;
    private static final double FAR = 200;

    private final TableProgramme programme;
    private final int base;
    private final Map<Integer, BitSet> inner = new HashMap<>();
    private final long[] rounded;
    private int[][] above;

    SmallCountRounding(TableProgramme programme, int base) {
        this.programme = programme;
        this.base = base;
        this.rounded = new long[programme.size()];
    }

    /** Returns rounded counts that add up, each within one base of the truth, or nothing where it found none. */
    Optional<long[]> find() {
        if (!isAllSums()) {
            return Optional.empty();
        }
        int[] turnable = inner.keySet().stream()
                .mapToInt(i -> i)
                .filter(i -> inner.get(i).cardinality() == 1 && inner.get(i).get(i))
                .filter(i -> programme.cell(i).count() % base != 0)
                .sorted()
                .toArray();
        above = new int[programme.size()][];
        for (int cell : turnable) {
            above[cell] = inner.keySet().stream()
                    .mapToInt(i -> i)
                    .filter(i -> inner.get(i).get(cell))
                    .toArray();
        }
        roundDown();
        anneal(turnable);
        return Arrays.stream(programme.published()).allMatch(cell -> Math.abs(error(cell)) < base)
                ? Optional.of(rounded)
                : Optional.empty();
    }

    // Every published cell must be a sum of inner ones, in the same way by whatever relation.
    private boolean isAllSums() {
        Map<Integer, Relation> made = new HashMap<>();
        programme.relations().stream()
                .filter(Relation::exact)
                .filter(relation -> IntStream.of(relation.cells())
                        .allMatch(cell -> programme.cell(cell).isPublished()))
                .forEach(relation -> made.putIfAbsent(relation.cells()[0], relation));
        IntStream.of(programme.published()).forEach(cell -> innerOf(cell, made));
        return programme.relations().stream()
                .allMatch(relation -> relation.exact()
                        && IntStream.of(relation.cells()).allMatch(inner::containsKey)
                        && inner.get(relation.cells()[0]).equals(union(relation)));
    }

    private BitSet innerOf(int cell, Map<Integer, Relation> made) {
        BitSet known = inner.get(cell);
        if (known == null) {
            known = new BitSet();
            Relation relation = made.get(cell);
            if (relation == null) {
                known.set(cell);
            } else {
                for (int i = 1; i < relation.size(); i++) {
                    known.or(innerOf(relation.cells()[i], made));
                }
            }
            inner.put(cell, known);
        }
        return known;
    }

    private BitSet union(Relation relation) {
        BitSet all = new BitSet();
        IntStream.range(1, relation.size()).forEach(i -> all.or(inner.get(relation.cells()[i])));
        return all;
    }

    private void roundDown() {
        inner.forEach((cell, parts) -> rounded[cell] = parts.stream()
                .mapToLong(i -> programme.cell(i).count() / base * base)
                .sum());
    }

    private void anneal(int[] turnable) {
        Random random = new Random(programme.size());
        int turns = TURNS_PER_CELL * turnable.length;
        for (int turn = 0; turn < turns; turn++) {
            int cell = turnable[random.nextInt(turnable.length)];
            long step = rounded[cell] > programme.cell(cell).count() ? -base : base;
            double worse = 0;
            for (int i : above[cell]) {
                worse += loss(error(i) + step) - loss(error(i));
            }
            double heat = HEAT * (1 - (double) turn / turns) + 1e-9;
            if (worse <= 0 || random.nextDouble() < Math.exp(-worse / heat)) {
                for (int i : above[cell]) {
                    rounded[i] += step;
                }
            }
        }
    }

    private long error(int cell) {
        return rounded[cell] - programme.cell(cell).count();
    }

    private double loss(long error) {
        long beyond = Math.max(0, Math.abs(error) - base + 1);
        return error * error + FAR * beyond;
    }
}
