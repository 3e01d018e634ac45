package london.datahub.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of records with the levels of their comparisons. */
final class Pairs {
    final long[] pairs;
    final byte[] levels;
    final float[] straight;
    final float[] crosswise;
    final float[] rest;
    private final int slots;

    /** @param pairs as first record times 2^32 plus second record */
    Pairs(Comparisons comparisons, long[] pairs) {
        this.pairs = pairs;
        this.slots = comparisons.count();
        this.levels = new byte[pairs.length * slots];
        this.straight = new float[pairs.length];
        this.crosswise = new float[pairs.length];
        this.rest = new float[pairs.length];
        IntStream.range(0, pairs.length).parallel().forEach(i -> compare(comparisons, i));
    }

    private void compare(Comparisons comparisons, int i) {
        Comparisons.Rarity rarity = comparisons.compare(first(i), second(i), levels, i * slots);
        comparisons.correct(first(i), second(i), levels, i * slots, rarity);
        straight[i] = rarity.straight;
        crosswise[i] = rarity.crosswise;
        rest[i] = rarity.rest;
    }

    static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    static long[] distinct(long[] pairs) {
        Arrays.parallelSort(pairs);
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    int size() {
        return pairs.length;
    }

    int first(int i) {
        return (int) (pairs[i] >>> 32);
    }

    int second(int i) {
        return (int) pairs[i];
    }

    int code(int i, int slot) {
        return levels[i * slots + slot];
    }

    double weight(Model model, int i) {
        return model.weight(levels, i * slots, straight[i], crosswise[i], rest[i]);
    }

    double crosswiseShare(Model model, int i) {
        return model.crosswiseShare(levels, i * slots, straight[i], crosswise[i]);
    }
}
