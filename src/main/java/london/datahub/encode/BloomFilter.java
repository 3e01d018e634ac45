package london.datahub.encode;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import london.datahub.secret.KeyedHash;

/**
 * Turns the pieces of a value (bigrams) into a balanced bit pattern. Each piece draws a number for every bit, from a
 * generator seeded with the key and the piece (random hashing); a bit's number is the smallest that the pieces drew for it,
 * and the half of the bits with the smallest numbers is set. So a piece sets as many bits as make the filter just half
 * full, the more the fewer pieces there are: every pattern has the same number of ones, which says nothing of the length,
 * and no bit is spent on that alone.
 *
 * <p>Sources: Schnell, Bachteler, Reiher (2009) for bigrams in Bloom filters; Schnell, Borgs (2016) for random hashing
 * and balanced filters, there by a complement, which takes half of the bits and so makes nearness less exact.
 */
final class BloomFilter {
    private final KeyedHash hash;
    private final int bits;
    private final Map<String, int[]> draws = new ConcurrentHashMap<>();

    BloomFilter(KeyedHash hash, int bits) {
        this.hash = hash;
        this.bits = bits;
    }

    /** @param pieces one at least */
    long[] of(Collection<String> pieces) {
        int[] least = new int[bits];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (String piece : pieces) {
            int[] drawn = draws.computeIfAbsent(piece, this::drawn);
            for (int i = 0; i < bits; i++) {
                least[i] = Math.min(least[i], drawn[i]);
            }
        }
        int middle = middle(least.clone());
        long[] words = new long[bits / Long.SIZE];
        for (int i = 0; i < bits; i++) {
            words[i >> 6] |= least[i] < middle ? 1L << i : 0;
        }
        return words;
    }

    /** The number that half of them are below; they are parted only as far as that needs (Hoare 1961, FIND). */
    private static int middle(int[] numbers) {
        int wanted = numbers.length / 2;
        int from = 0;
        int to = numbers.length - 1;
        while (from < to) {
            int pivot = numbers[(from + to) >>> 1];
            int low = from;
            int high = to;
            while (low <= high) {
                if (numbers[low] < pivot) {
                    low++;
                } else if (numbers[high] > pivot) {
                    high--;
                } else {
                    int moved = numbers[low];
                    numbers[low++] = numbers[high];
                    numbers[high--] = moved;
                }
            }
            from = wanted > high ? Math.min(low, wanted) : from;
            to = wanted < low ? Math.max(high, wanted) : to;
        }
        return numbers[wanted];
    }

    /** Numbers of one piece for each bit, no two alike: the last digits are the bit's own. */
    private int[] drawn(String piece) {
        SplittableRandom random = new SplittableRandom(hash.number("piece " + piece));
        int most = Integer.MAX_VALUE / bits;
        return IntStream.range(0, bits)
                .map(i -> random.nextInt(most) * bits + i)
                .toArray();
    }
}
