package london.datahub.link;

import java.util.Arrays;

/**
 * The keys of some neighbouring records under which it can be worth to look them up, each record's sorted. An entry is 38
 * bits of a key, 25 of the record, and whether the record chose the key.
 */
final class RecordKeys {
    static final int KEY_BITS = 38;
    private static final long KEY = (1L << KEY_BITS) - 1;
    private static final long RECORD = (1L << 63 - KEY_BITS) - 1;
    private final Longs entries = new Longs();
    private final int from;
    private final int[] ends;

    RecordKeys(int from, int to) {
        this.from = from;
        this.ends = new int[to - from];
    }

    RecordKeys of(Population people, BlockSizes sizes, int budget) {
        BlockingKeys keys = new BlockingKeys(people);
        long[] own = new long[64];
        for (int record = from; record < from + ends.length; record++) {
            int number = keys.of(record);
            own = own.length < number ? new long[number] : own;
            int kept = 0;
            for (int i = 0; i < number; i++) {
                int size = sizes.of(keys.key(i));
                if (size > 1 && size <= budget) {
                    own[kept++] = (long) size << KEY_BITS | keys.key(i) >>> 64 - KEY_BITS;
                }
            }
            add(record, own, kept, budget);
            ends[record - from] = entries.size();
        }
        return this;
    }

    /** @param own sizes of blocks and, in the last bits, their keys */
    private void add(int record, long[] own, int count, int budget) {
        Arrays.sort(own, 0, count);
        int spent = 0;
        for (int i = 0; i < count; i++) {
            spent += (int) (own[i] >>> KEY_BITS) - 1;
            own[i] = (own[i] & KEY) << 1 | (spent <= budget ? 1 : 0);
        }
        Arrays.sort(own, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || own[i] >>> 1 != own[i - 1] >>> 1) {
                entries.add(own[i] >>> 1 << 64 - KEY_BITS | (long) record << 1 | own[i] & 1);
            }
        }
    }

    static int record(long entry) {
        return (int) (entry >>> 1 & RECORD);
    }

    int size() {
        return entries.size();
    }

    int copyTo(long[] all, int[] starts, int at) {
        entries.copyTo(all, at);
        for (int i = 0; i < ends.length; i++) {
            starts[from + i + 1] = at + ends[i];
        }
        return at + entries.size();
    }
}
