package london.datahub.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds pairs worth a look. A record is looked up under its keys, those that fewest others share first, until it has
 * been compared often enough: how telling a key is depends on the record, and the work grows with the number of records
 * alone. A pair is looked at once, under the first key that both share. What is found does not depend on threads.
 */
final class Blocking {
    private static final int AT_ONCE = 16384;
    private static final int KEY_SHIFT = 64 - RecordKeys.KEY_BITS;
    private final Population people;
    private final int budget;
    private final int[] starts;
    private final long[] entries;
    private final int[] keys;

    /** What is done with the pairs found. */
    interface Visitor {
        /** Takes a pair; the first record stands before the second. */
        void see(int a, int b);
    }

    /** @param budget how often a record is compared under the keys of its own choice, at most 127 */
    Blocking(Population people, int budget) {
        this(people, budget, new BlockSizes(people), key -> true);
    }

    /** Looks only at the keys that some records have. */
    Blocking(Population people, int budget, BlockSizes sizes, BitSet records) {
        this(people, budget, sizes, new KeysOfSome(people, records));
    }

    private Blocking(Population people, int budget, BlockSizes sizes, LongPredicate wanted) {
        this.people = people;
        this.budget = budget;
        this.starts = new int[people.size() + 1];
        this.entries = entries(sizes, wanted);
        this.keys = new int[entries.length];
        Arrays.parallelSetAll(keys, i -> RecordKeys.shortKey(entries[i]));
        Arrays.parallelSort(entries);
    }

    /**
     * Shows each pair once that shares a key.
     *
     * @param visitors makes a visitor for a part of the pairs, used by one thread
     * @return the visitors, always the same number and each with the same pairs
     */
    <V extends Visitor> List<V> visit(Supplier<V> visitors) {
        return IntStream.rangeClosed(0, entries.length / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> visit(chunk * AT_ONCE, visitors.get()))
                .toList();
    }

    /** Returns every record under each of its keys that can be worth it. */
    private long[] entries(BlockSizes sizes, LongPredicate wanted) {
        RecordKeys[] chunks = chunks(sizes, wanted);
        long[] all = new long[Arrays.stream(chunks).mapToInt(RecordKeys::size).sum()];
        int at = 0;
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            at = chunks[chunk].copyTo(all, starts, at);
            chunks[chunk] = null;
        }
        return all;
    }

    private RecordKeys[] chunks(BlockSizes sizes, LongPredicate wanted) {
        return IntStream.rangeClosed(0, people.size() / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> new RecordKeys(chunk * AT_ONCE, Math.min(people.size(), (chunk + 1) * AT_ONCE))
                        .of(people, sizes, budget, wanted))
                .toArray(RecordKeys[]::new);
    }

    /** Looks at the blocks that begin in one stretch of the entries. */
    private <V extends Visitor> V visit(int from, V visitor) {
        int start = from == 0 || from >= entries.length ? from : end(entries, from - 1);
        while (start < Math.min(entries.length, from + AT_ONCE)) {
            int end = end(entries, start);
            visit(start, end, visitor);
            start = end;
        }
        return visitor;
    }

    private void visit(int start, int end, Visitor visitor) {
        for (int i = start; i < end; i++) {
            for (int j = start; RecordKeys.isChosen(entries[i]) && j < end; j++) {
                if (j > i || !RecordKeys.isChosen(entries[j])) {
                    see(entries[i], entries[j], visitor);
                }
            }
        }
    }

    private void see(long one, long other, Visitor visitor) {
        int a = Math.min(RecordKeys.record(one), RecordKeys.record(other));
        int b = Math.max(RecordKeys.record(one), RecordKeys.record(other));
        if (people.isComparable(a, b) && isFirst(a, b, RecordKeys.shortKey(one) >>> 1)) {
            visitor.see(a, b);
        }
    }

    /** Whether no key before this one brings the two records together; one that neither chose does not. */
    private boolean isFirst(int a, int b, int wanted) {
        int i = starts[a];
        int j = starts[b];
        while (true) {
            int one = keys[i];
            int other = keys[j];
            int order = Integer.compareUnsigned(one >>> 1, other >>> 1);
            if (order == 0) {
                if (((one | other) & 1) != 0) {
                    return one >>> 1 == wanted;
                }
                if (one >>> 1 == wanted) {
                    return false;
                }
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
    }

    private static int end(long[] entries, int start) {
        int end = start + 1;
        while (end < entries.length && entries[end] >>> KEY_SHIFT == entries[start] >>> KEY_SHIFT) {
            end++;
        }
        return end;
    }
}
