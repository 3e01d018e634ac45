package london.datahub.disclosure;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * What is true between figures: the signed sum of the cells is 0, or at most 0.
 *
 * @param cells the cells' places in the programme
 * @param signs 1 or -1 for each
 * @param exact whether the sum is 0; else it is 0 or less
 */
public record Relation(int[] cells, int[] signs, boolean exact) {
    /** The total is the sum of its parts. */
    static Relation sum(int total, int... parts) {
        return of(total, parts, true);
    }

    /** The total is at most the sum of its parts: a person can stand in several of them. */
    static Relation atMostSum(int total, int... parts) {
        return of(total, parts, false);
    }

    /** The part is at most the whole. */
    static Relation atMost(int part, int whole) {
        return of(part, new int[] {whole}, false);
    }

    private static Relation of(int total, int[] parts, boolean exact) {
        int[] cells = new int[parts.length + 1];
        int[] signs = new int[cells.length];
        cells[0] = total;
        signs[0] = 1;
        for (int i = 0; i < parts.length; i++) {
            cells[i + 1] = parts[i];
            signs[i + 1] = -1;
        }
        return new Relation(cells, signs, exact);
    }

    /** Tells whether it holds for these counts. */
    boolean holds(IntToLongFunction count) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += signs[i] * count.applyAsLong(cells[i]);
        }
        return exact ? sum == 0 : sum <= 0;
    }

    /** The same relation between cells that stand so much further on. */
    Relation movedBy(int offset) {
        return new Relation(Arrays.stream(cells).map(cell -> cell + offset).toArray(), signs, exact);
    }

    int size() {
        return cells.length;
    }
}
