package london.datahub.encode;

import java.util.Collection;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import london.datahub.secret.KeyedHash;

/**
 * Turns the pieces of a value (bigrams) into a balanced bit pattern with random noise. Half of the bits are a Bloom
 * filter, the other half its complement, in an order that only the key tells: every pattern has the same number of ones.
 * Each piece sets bits drawn from a generator seeded with the key and the piece (random hashing), the more the fewer
 * pieces there are, so that about half of the filter is set and the number of ones says nothing of the length. At last
 * the configured share of all bits is flipped, which ones is drawn from the key and the row.
 *
 * <p>Sources: Schnell, Bachteler, Reiher (2009) for bigrams in Bloom filters; Schnell, Borgs (2016) for random hashing
 * and balanced filters; Alaggan, Gambs, Kermarrec (2012) for flipped bits (BLIP).
 */
final class BloomFilter {
    private final KeyedHash hash;
    private final int half;
    private final int flips;
    private final int[] order;
    private final Map<String, int[]> positions = new ConcurrentHashMap<>();

    /** @param flip share of the bits that is flipped, 0 to below .5 */
    BloomFilter(KeyedHash hash, int bits, double flip) {
        this.hash = hash;
        this.half = bits / 2;
        this.flips = (int) Math.ceil(bits * flip);
        this.order = shuffled(bits, new SplittableRandom(hash.number("order")));
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** @param noise seed of the flipped bits */
    long[] of(Collection<String> pieces, long noise) {
        boolean[] set = new boolean[half];
        int each = Math.max(1, (int) Math.round(half * Math.log(2) / pieces.size()));
        for (String piece : pieces) {
            int[] drawn = positions.computeIfAbsent(piece, this::drawn);
            for (int i = 0; i < each; i++) {
                set[drawn[i]] = true;
            }
        }
        long[] words = new long[half / 32];
        for (int i = 0; i < half; i++) {
            int at = order[set[i] ? i : half + i];
            words[at >> 6] |= 1L << at;
        }
        flip(words, new SplittableRandom(noise));
        return words;
    }

    private int[] drawn(String piece) {
        return new SplittableRandom(hash.number("piece " + piece))
                .ints(half, 0, half)
                .toArray();
    }

    // Always the same number of bits: what noise adds to a distance then hardly varies, and each bit is as likely
    // flipped.
    private void flip(long[] words, SplittableRandom random) {
        long[] flipped = new long[words.length];
        for (int left = flips; left > 0; ) {
            int at = random.nextInt(words.length * 64);
            if ((flipped[at >> 6] >>> at & 1) == 0) {
                flipped[at >> 6] |= 1L << at;
                left--;
            }
        }
        for (int i = 0; i < words.length; i++) {
            words[i] ^= flipped[i];
        }
    }
}
