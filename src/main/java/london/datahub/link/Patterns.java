package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/**
 * The bit patterns of records, those of one record side by side: two records are compared by a look at few places in
 * memory. It grows by whole blocks of records, so that nothing is copied.
 */
final class Patterns {
    // Blocks of less than half a megabyte: of larger ones the collector rounds each up to whole regions.
    private static final int BLOCK_BITS = 10;
    private static final int IN_BLOCK = (1 << BLOCK_BITS) - 1;
    private final List<long[]> growing = new ArrayList<>();
    private final double noise;
    private long[][] blocks = {};
    private int words;
    private int width;

    /** @param flip how often the encoder flips a bit */
    Patterns(double flip) {
        this.noise = 2 * flip * (1 - flip);
    }

    /** Makes room for one more pattern in each record, before the first record is added; returns its place. */
    int room() {
        return width++;
    }

    void set(int record, int place, long[] pattern) {
        words = Math.max(words, pattern.length);
        while (record >>> BLOCK_BITS >= growing.size()) {
            growing.add(null);
        }
        int block = record >>> BLOCK_BITS;
        if (growing.get(block) == null) {
            growing.set(block, new long[width * words << BLOCK_BITS]);
            blocks = growing.toArray(long[][]::new);
        }
        System.arraycopy(pattern, 0, blocks[block], at(record, place), pattern.length);
    }

    private int at(int record, int place) {
        return ((record & IN_BLOCK) * width + place) * words;
    }

    /**
     * How near a value is to another: 1 the same, about 0 nothing in common. Expected noise is taken out. For balanced
     * patterns this is what Dice's coefficient becomes.
     */
    double similarity(int record, int place, int otherRecord, int otherPlace) {
        long[] a = blocks[record >>> BLOCK_BITS];
        long[] b = blocks[otherRecord >>> BLOCK_BITS];
        int atA = at(record, place);
        int atB = at(otherRecord, otherPlace);
        int differing = 0;
        for (int i = 0; i < words; i++) {
            differing += Long.bitCount(a[atA + i] ^ b[atB + i]);
        }
        return 1 - 2 * (differing / (words * 64.0) - noise) / (1 - 2 * noise);
    }
}
