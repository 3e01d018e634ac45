package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/** The bit patterns of one field. It grows by whole blocks of records. */
final class Patterns {
    private static final int BLOCK_BITS = 12;
    private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;
    private final List<long[]> growing = new ArrayList<>();
    private final double noise;
    private long[][] blocks = {};
    private int words;

    /** @param flip how often the encoder flips a bit */
    Patterns(double flip) {
        this.noise = 2 * flip * (1 - flip);
    }

    void set(int record, long[] pattern) {
        words = Math.max(words, pattern.length);
        while (record >>> BLOCK_BITS >= growing.size()) {
            growing.add(null);
        }
        int block = record >>> BLOCK_BITS;
        if (growing.get(block) == null) {
            growing.set(block, new long[words << BLOCK_BITS]);
            blocks = growing.toArray(long[][]::new);
        }
        System.arraycopy(pattern, 0, blocks[block], (record & IN_BLOCK) * words, pattern.length);
    }

    /**
     * How near a value is to one of another field: 1 the same, about 0 nothing in common. Expected noise is taken out.
     * For balanced patterns this is what Dice's coefficient becomes.
     */
    double similarity(int record, Patterns other, int otherRecord) {
        long[] a = blocks[record >>> BLOCK_BITS];
        long[] b = other.blocks[otherRecord >>> BLOCK_BITS];
        int atA = (record & IN_BLOCK) * words;
        int atB = (otherRecord & IN_BLOCK) * words;
        int differing = 0;
        for (int i = 0; i < words; i++) {
            differing += Long.bitCount(a[atA + i] ^ b[atB + i]);
        }
        return 1 - 2 * (differing / (words * 64.0) - noise) / (1 - 2 * noise);
    }
}
