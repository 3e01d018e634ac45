package london.datahub.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds pairs worth a look. A record is looked up under its keys, those that fewest others share first, until it has
 * been compared often enough: how telling a key is depends on the record, and the work grows with the number of records
 * alone. A pair is looked at once, under the first key that both share. What is found does not depend on threads.
 */
final class Blocking {
    private static final int AT_ONCE = 16384;
    private static final int BLOCKS_AT_ONCE = 2048;
    private static final int KEY_SHIFT = 64 - RecordKeys.KEY_BITS;
    private final Population people;
    private final int budget;
    private final int[] starts;
    private final long[] entries;
    private final int[] looks;
    private final int[] blocks;

    /** What is done with the pairs found. */
    interface Visitor {
        /** Takes a pair; the first record stands before the second. */
        void see(int a, int b);

        /** Whether the pair is wanted: asked before it is found out whether it is shown under another key. */
        default boolean wants(int a, int b) {
            return true;
        }
    }

    /** @param budget how often a record is compared under the keys of its own choice, at most 127 */
    Blocking(Population people, int budget) {
        this.people = people;
        this.budget = budget;
        this.starts = new int[people.size() + 1];
        this.entries = entries();
        Arrays.parallelSort(entries);
        this.looks = new int[entries.length];
        this.blocks = blocks();
    }

    /** Notes for each record its blocks, and returns where those begin that have two records at least. */
    private int[] blocks() {
        int[] next = starts.clone();
        Longs blocks = new Longs();
        for (int start = 0, end; start < entries.length; start = end) {
            end = end(entries, start);
            for (int i = start; i < end; i++) {
                looks[next[RecordKeys.record(entries[i])]++] = start << 1 | (int) entries[i] & 1;
            }
            if (end > start + 1) {
                blocks.add(byFirstRecord(start));
            }
        }
        return inOrder(blocks.toArray());
    }

    private long byFirstRecord(int block) {
        return (long) RecordKeys.record(entries[block]) << 32 | block;
    }

    // In the order of their first records: whom one block holds is likely in the next ones too, and so still at hand.
    private static int[] inOrder(long[] byFirstRecord) {
        return Arrays.stream(Pairs.distinct(byFirstRecord))
                .mapToInt(block -> (int) block)
                .toArray();
    }

    private int[] blocksOf(BitSet records) {
        Longs some = new Longs();
        records.stream().forEach(record -> {
            for (int i = starts[record]; i < starts[record + 1]; i++) {
                some.add(byFirstRecord(looks[i] >>> 1));
            }
        });
        return inOrder(some.toArray());
    }

    /**
     * Shows each pair once that shares a key.
     *
     * @param visitors makes a visitor for a part of the pairs, used by one thread
     * @return the visitors, always the same number and each with the same pairs
     */
    <V extends Visitor> List<V> visit(Supplier<V> visitors) {
        return visit(blocks, visitors);
    }

    /** Shows each pair once that shares a key of one of these records; a pair without any of them may be left out. */
    <V extends Visitor> List<V> visit(BitSet records, Supplier<V> visitors) {
        return visit(blocksOf(records), visitors);
    }

    private <V extends Visitor> List<V> visit(int[] blocks, Supplier<V> visitors) {
        return IntStream.rangeClosed(0, blocks.length / BLOCKS_AT_ONCE)
                .parallel()
                .mapToObj(chunk -> visit(blocks, chunk * BLOCKS_AT_ONCE, visitors.get()))
                .toList();
    }

    /** Returns every record under each of its keys that can be worth it. */
    private long[] entries() {
        RecordKeys[] chunks = chunks(new BlockSizes(people));
        long[] all = new long[Arrays.stream(chunks).mapToInt(RecordKeys::size).sum()];
        int at = 0;
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            at = chunks[chunk].copyTo(all, starts, at);
            chunks[chunk] = null;
        }
        return all;
    }

    private RecordKeys[] chunks(BlockSizes sizes) {
        return IntStream.rangeClosed(0, people.size() / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> new RecordKeys(chunk * AT_ONCE, Math.min(people.size(), (chunk + 1) * AT_ONCE))
                        .of(people, sizes, budget))
                .toArray(RecordKeys[]::new);
    }

    private <V extends Visitor> V visit(int[] blocks, int from, V visitor) {
        for (int i = from; i < Math.min(blocks.length, from + BLOCKS_AT_ONCE); i++) {
            visit(blocks[i], end(entries, blocks[i]), visitor);
        }
        return visitor;
    }

    private void visit(int start, int end, Visitor visitor) {
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                if (((entries[i] | entries[j]) & 1) != 0) {
                    see(RecordKeys.record(entries[i]), RecordKeys.record(entries[j]), start, visitor);
                }
            }
        }
    }

    private void see(int a, int b, int block, Visitor visitor) {
        if (people.isComparable(a, b) && visitor.wants(a, b) && isFirst(a, b, block)) {
            visitor.see(a, b);
        }
    }

    /** Whether no block before this one brings the two records together; one that neither chose does not. */
    private boolean isFirst(int a, int b, int block) {
        int i = starts[a];
        int j = starts[b];
        while (true) {
            int one = looks[i] >>> 1;
            int other = looks[j] >>> 1;
            if (one == other && ((looks[i] | looks[j]) & 1) != 0) {
                return one == block;
            }
            i += one <= other ? 1 : 0;
            j += other <= one ? 1 : 0;
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
