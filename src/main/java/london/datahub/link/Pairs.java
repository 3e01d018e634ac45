package london.datahub.link;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pairs of records with the levels of their comparisons. */
final class Pairs {
    private static final int AT_ONCE = 4096;
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
        IntStream.rangeClosed(0, pairs.length / AT_ONCE).parallel().forEach(chunk -> {
            Comparisons.Rarity rarity = comparisons.rarity();
            int end = Math.min(pairs.length, (chunk + 1) * AT_ONCE);
            for (int i = chunk * AT_ONCE; i < end; i++) {
                compare(comparisons, i, rarity);
            }
        });
    }

    private void compare(Comparisons comparisons, int i, Comparisons.Rarity rarity) {
        comparisons.compare(first(i), second(i), levels, i * slots, rarity);
        comparisons.correct(first(i), second(i), levels, i * slots, rarity);
        straight[i] = rarity.straight;
        crosswise[i] = rarity.crosswise;
        rest[i] = rarity.rest;
    }

    /** What rarity adds to each comparison of each pair. */
    float[] rarities(Comparisons comparisons) {
        float[] rarities = new float[levels.length];
        IntStream.range(0, levels.length).parallel().forEach(at -> {
            Comparison comparison = comparisons.slots().get(at % slots);
            int pair = at / slots;
            if (levels[at] >= 0 && levels[at] < comparison.levels()) {
                rarities[at] = comparison.rarity(first(pair), second(pair), levels[at]);
            }
        });
        return rarities;
    }

    static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /** Returns the pairs that are worth keeping. @param worth makes a judge for the use of one thread */
    static long[] kept(long[] pairs, Supplier<LongPredicate> worth) {
        return IntStream.rangeClosed(0, pairs.length / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> Arrays.stream(pairs, chunk * AT_ONCE, Math.min(pairs.length, (chunk + 1) * AT_ONCE))
                        .filter(worth.get())
                        .toArray())
                .flatMapToLong(Arrays::stream)
                .toArray();
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

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    int first(int i) {
        return first(pairs[i]);
    }

    int second(int i) {
        return second(pairs[i]);
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
