package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which relations name a figure, and so which figures lie near it. */
final class Ties {
    private final List<Relation> relations;
    private final int[][] relationsOf;

    Ties(TableProgramme programme) {
        relations = programme.relations();
        int[] named = new int[programme.size()];
        relations.forEach(relation -> IntStream.of(relation.cells()).forEach(cell -> named[cell]++));
        relationsOf = IntStream.of(named).mapToObj(int[]::new).toArray(int[][]::new);
        for (int r = relations.size() - 1; r >= 0; r--) {
            for (int cell : relations.get(r).cells()) {
                relationsOf[cell][--named[cell]] = r;
            }
        }
    }

    /** Returns a figure and those that a relation names with it. */
    IntStream beside(int cell) {
        return IntStream.concat(
                        IntStream.of(cell),
                        IntStream.of(relationsOf[cell])
                                .flatMap(r -> IntStream.of(relations.get(r).cells())))
                .distinct();
    }

    /** Returns the relations that name one of these figures. */
    List<Relation> of(int[] cells) {
        BitSet taken = new BitSet();
        List<Relation> naming = new ArrayList<>();
        for (int cell : cells) {
            for (int r : relationsOf[cell]) {
                if (!taken.get(r)) {
                    taken.set(r);
                    naming.add(relations.get(r));
                }
            }
        }
        return naming;
    }

    /** Returns so many figures around one, the nearest first, by way of those that pass. */
    int[] around(int cell, int most, IntPredicate passing) {
        BitSet taken = new BitSet();
        taken.set(cell);
        int[] inside = new int[relationsOf.length];
        inside[0] = cell;
        int size = 1;
        for (int next = 0; next < size && size < most; next++) {
            for (int r : relationsOf[inside[next]]) {
                for (int other : relations.get(r).cells()) {
                    if (!taken.get(other) && passing.test(other)) {
                        taken.set(other);
                        inside[size++] = other;
                    }
                }
            }
        }
        return Arrays.copyOf(inside, size);
    }
}
