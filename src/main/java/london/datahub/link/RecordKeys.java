package london.datahub.link;

import java.util.Arrays;

/**
 * The keys of some neighbouring records under which it can be worth to look them up, each record's sorted. An entry is 38
 * bits of a key, 25 of the record, and whether the record chose the key.
 */
final class RecordKeys {
    /** Keys are parted by their first bits, so that no array is large. */
    static final int PARTS = 64;

    private static final int KEY_BITS = 38;
    private static final int KEY_SHIFT = 64 - KEY_BITS;
    private static final int PART_SHIFT = 64 - Integer.numberOfTrailingZeros(PARTS);
    private static final int DIGIT_BITS = 11;
    private static final long KEY = (1L << KEY_BITS) - 1;
    private static final long RECORD = (1L << 63 - KEY_BITS) - 1;
    private final int firstPart;
    private final Longs[] parts;

    /** Room for the keys of some parts. */
    RecordKeys(int firstPart, int lastPart) {
        this.firstPart = firstPart;
        this.parts = new Longs[lastPart - firstPart];
        Arrays.setAll(parts, part -> new Longs());
    }

    RecordKeys of(Population people, int from, int to, BlockSizes sizes, int budget) {
        BlockingKeys keys = new BlockingKeys(people);
        long[] own = new long[64];
        for (int record = from; record < to; record++) {
            int number = keys.of(record);
            own = own.length < number ? new long[number] : own;
            int kept = 0;
            for (int i = 0; i < number; i++) {
                int size = sizes.of(keys.key(i));
                if (size > 1 && size <= budget) {
                    own[kept++] = (long) size << KEY_BITS | keys.key(i) >>> KEY_SHIFT;
                }
            }
            add(record, own, kept, budget);
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
                add(own[i] >>> 1 << KEY_SHIFT | (long) record << 1 | own[i] & 1);
            }
        }
    }

    private void add(long entry) {
        int part = (int) (entry >> PART_SHIFT) + PARTS / 2 - firstPart;
        if (part >= 0 && part < parts.length) {
            parts[part].add(entry);
        }
    }

    static int record(long entry) {
        return (int) (entry >>> 1 & RECORD);
    }

    static boolean isChosen(long entry) {
        return (entry & 1) != 0;
    }

    /** Where the entries of the key end whose entries start there. */
    static int endOfKey(long[] sorted, int start) {
        int end = start + 1;
        while (end < sorted.length && sorted[end] >>> KEY_SHIFT == sorted[start] >>> KEY_SHIFT) {
            end++;
        }
        return end;
    }

    /** Takes a part of the entries away from neighbours: sorted by their keys, then by their records. */
    static long[] taken(RecordKeys[] neighbours, int part) {
        int size = 0;
        for (RecordKeys some : neighbours) {
            size += some.parts[part - some.firstPart].size();
        }
        long[] entries = new long[size];
        int at = 0;
        for (RecordKeys some : neighbours) {
            Longs taken = some.parts[part - some.firstPart];
            taken.copyTo(entries, at);
            at += taken.size();
            some.parts[part - some.firstPart] = null;
        }
        return sorted(entries);
    }

    // By one digit of the key after the other; records ascend already.
    private static long[] sorted(long[] entries) {
        long[] from = entries;
        long[] to = new long[entries.length];
        for (int shift = KEY_SHIFT; shift < PART_SHIFT; shift += DIGIT_BITS) {
            sort(from, to, shift);
            long[] done = to;
            to = from;
            from = done;
        }
        return from;
    }

    private static void sort(long[] from, long[] to, int shift) {
        int digits = 1 << DIGIT_BITS;
        int[] starts = new int[digits + 1];
        for (long entry : from) {
            starts[((int) (entry >>> shift) & digits - 1) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        for (long entry : from) {
            to[starts[(int) (entry >>> shift) & digits - 1]++] = entry;
        }
    }
}
