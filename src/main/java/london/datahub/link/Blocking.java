package london.datahub.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
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
    private static final int MOST_AT_ONCE = 4_000_000;
    private static final int HALVES = 2;
    private static final int PLACE_BITS = 24;
    private static final int PLACE = (1 << PLACE_BITS) - 1;
    // An entry of a block: whether it is the first, the record, and in the last bit whether the record chose the key.
    private static final int FIRST = 1 << 31;
    private final Population people;
    private final int budget;
    private final int[] starts;
    private final int[][] entries;
    private final int[] looks;
    private int[] blocks;

    /** What is done with the pairs found. */
    interface Visitor {
        /** Takes a pair; the first record stands before the second. */
        void see(int a, int b);

        /** Whether the pair is wanted: asked before it is found out whether it is shown under another key. */
        default boolean wants(int a, int b) {
            return true;
        }

        /** Takes notice that no more pairs come. */
        default void end() {}
    }

    /** @param budget how often a record is compared under the keys of its own choice, at most 127 */
    Blocking(Population people, int budget) {
        this(people, budget, MOST_AT_ONCE);
    }

    /** @param mostAtOnce of how many records all keys are held at once; of more people, some keys after the others */
    Blocking(Population people, int budget, int mostAtOnce) {
        this.people = people;
        this.budget = budget;
        this.entries = entries(1 + people.size() / mostAtOnce);
        this.starts = starts();
        this.looks = new int[starts[people.size()]];
        int[] next = starts.clone();
        IntStream.range(0, HALVES).parallel().forEach(half -> note(half, next));
    }

    /** Where each record's looks start. */
    private int[] starts() {
        int[] starts = new int[people.size() + 1];
        for (int[] part : entries) {
            for (int entry : part) {
                starts[record(entry) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** Notes for each record of a half its blocks, in their order. */
    private void note(int half, int[] next) {
        int from = (int) ((long) half * people.size() / HALVES);
        int to = (int) ((half + 1L) * people.size() / HALVES);
        for (int part = 0; part < entries.length; part++) {
            int block = 0;
            for (int i = 0; i < entries[part].length; i++) {
                int entry = entries[part][i];
                block = entry < 0 ? part << PLACE_BITS | i : block;
                if (record(entry) >= from && record(entry) < to) {
                    looks[next[record(entry)]++] = block << 1 | entry & 1;
                }
            }
        }
    }

    private long[] blocks(int part) {
        return IntStream.range(0, entries[part].length)
                .filter(i -> entries[part][i] < 0)
                .mapToLong(i -> byFirstRecord(part << PLACE_BITS | i))
                .toArray();
    }

    private static int record(int entry) {
        return (entry & ~FIRST) >>> 1;
    }

    private long byFirstRecord(int block) {
        return (long) record(entries[block >>> PLACE_BITS][block & PLACE]) << 32 | block;
    }

    // In the order of their first records: whom one block holds is likely in the next ones too, and so still at hand.
    private static int[] inOrder(long[] byFirstRecord) {
        return Arrays.stream(Pairs.distinct(byFirstRecord))
                .mapToInt(block -> (int) block)
                .toArray();
    }

    /** Worked out when first asked for: who looks around some records needs theirs alone. */
    private int[] blocks() {
        if (blocks == null) {
            blocks = inOrder(IntStream.range(0, entries.length)
                    .parallel()
                    .mapToObj(this::blocks)
                    .flatMapToLong(Arrays::stream)
                    .toArray());
        }
        return blocks;
    }

    /**
     * Shows each pair once that shares a key.
     *
     * @param visitors makes a visitor for a part of the pairs, used by one thread
     * @return the visitors, always the same number and each with the same pairs
     */
    <V extends Visitor> List<V> visit(Supplier<V> visitors) {
        return visit(blocks(), visitors);
    }

    /** Shows who shares a key with a record that one of the two chose: once for each such key, the record itself too. */
    void visitCompany(int record, IntConsumer company) {
        for (int look = starts[record]; look < starts[record + 1]; look++) {
            int block = looks[look] >>> 1;
            int[] part = entries[block >>> PLACE_BITS];
            int start = block & PLACE;
            int end = end(part, start);
            for (int i = start; i < end; i++) {
                if (((part[i] | looks[look]) & 1) != 0) {
                    company.accept(record(part[i]));
                }
            }
        }
    }

    private <V extends Visitor> List<V> visit(int[] blocks, Supplier<V> visitors) {
        return IntStream.rangeClosed(0, blocks.length / BLOCKS_AT_ONCE)
                .parallel()
                .mapToObj(chunk -> visit(blocks, chunk * BLOCKS_AT_ONCE, visitors.get()))
                .toList();
    }

    /** Returns every record under each of its keys that can be worth it, some parts after the others to spare memory. */
    private int[][] entries(int turns) {
        BlockSizes sizes = new BlockSizes(people);
        int[][] all = new int[RecordKeys.PARTS][];
        int partsAtOnce = (RecordKeys.PARTS + turns - 1) / turns;
        for (int from = 0; from < all.length; from += partsAtOnce) {
            int to = Math.min(all.length, from + partsAtOnce);
            RecordKeys[] chunks = chunks(sizes, from, to);
            IntStream.range(from, to).parallel().forEach(part -> all[part] = met(RecordKeys.taken(chunks, part)));
        }
        return all;
    }

    private RecordKeys[] chunks(BlockSizes sizes, int firstPart, int lastPart) {
        return IntStream.rangeClosed(0, people.size() / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> new RecordKeys(firstPart, lastPart)
                        .of(people, chunk * AT_ONCE, Math.min(people.size(), (chunk + 1) * AT_ONCE), sizes, budget))
                .toArray(RecordKeys[]::new);
    }

    /** Leaves out the keys, and who has a key alone or one that nobody chose: that brings no two together. */
    private static int[] met(long[] sorted) {
        int[] entries = new int[sorted.length];
        int size = 0;
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            end = RecordKeys.endOfKey(sorted, start);
            if (end - start > 1 && Arrays.stream(sorted, start, end).anyMatch(RecordKeys::isChosen)) {
                for (int i = start; i < end; i++) {
                    entries[size++] =
                            (i == start ? FIRST : 0) | RecordKeys.record(sorted[i]) << 1 | (int) sorted[i] & 1;
                }
            }
        }
        return Arrays.copyOf(entries, size);
    }

    private <V extends Visitor> V visit(int[] blocks, int from, V visitor) {
        for (int i = from; i < Math.min(blocks.length, from + BLOCKS_AT_ONCE); i++) {
            show(entries[blocks[i] >>> PLACE_BITS], blocks[i], visitor);
        }
        visitor.end();
        return visitor;
    }

    private void show(int[] part, int block, Visitor visitor) {
        int start = block & PLACE;
        int end = end(part, start);
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                if (((part[i] | part[j]) & 1) != 0) {
                    see(record(part[i]), record(part[j]), block, visitor);
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

    private static int end(int[] part, int start) {
        int end = start + 1;
        while (end < part.length && part[end] >= 0) {
            end++;
        }
        return end;
    }
}
