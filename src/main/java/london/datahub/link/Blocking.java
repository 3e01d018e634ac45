package london.datahub.link;

import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds pairs worth a look: records that share one of several compound keys. Large blocks are left out, smallest first
 * kept, until a key's budget of pairs is spent; what stands in a large block shares a narrower key too. Pairs are
 * looked at block by block, even those that share several keys: records of one block are near in memory, and sorting all
 * pairs first to look at each once took longer.
 */
final class Blocking {
    private static final int AT_ONCE = 8192;
    private static final int LARGEST = 4096;
    private final Population people;
    private final long budget;

    Blocking(Population people) {
        this.people = people;
        this.budget = Math.max(1_500_000L, 6L * people.size());
    }

    /**
     * Returns each pair once that shares a key and that is worth keeping.
     *
     * @param worth makes a judge of pairs for the use of one thread
     */
    long[] pairs(Supplier<LongPredicate> worth) {
        BlockingKeys keys = new BlockingKeys(people);
        Longs kept = new Longs();
        for (int key = 0; key < keys.count(); key++) {
            long[] entries = keys.entries(key);
            int largest = largest(entries);
            IntStream.rangeClosed(0, entries.length / AT_ONCE)
                    .parallel()
                    .mapToObj(chunk -> pairs(entries, chunk * AT_ONCE, largest, worth.get()))
                    .toList()
                    .forEach(kept::addAll);
        }
        return Pairs.distinct(kept.toArray());
    }

    /** Looks at the blocks that begin in one stretch of a key's entries. */
    private Longs pairs(long[] entries, int from, int largest, LongPredicate worth) {
        Longs pairs = new Longs();
        int start = from == 0 || from >= entries.length ? from : BlockingKeys.end(entries, from - 1);
        while (start < Math.min(entries.length, from + AT_ONCE)) {
            int end = BlockingKeys.end(entries, start);
            if (end - start <= largest) {
                addPairs(entries, start, end, worth, pairs);
            }
            start = end;
        }
        return pairs;
    }

    private void addPairs(long[] entries, int start, int end, LongPredicate worth, Longs pairs) {
        for (int i = start; i < end; i++) {
            int a = BlockingKeys.record(entries[i]);
            for (int j = i + 1; j < end; j++) {
                int b = BlockingKeys.record(entries[j]);
                if (people.isComparable(a, b) && worth.test(Pairs.pair(a, b))) {
                    pairs.add(Pairs.pair(a, b));
                }
            }
        }
    }

    /** The largest block that the budget allows, when the smaller ones go first. */
    private int largest(long[] entries) {
        long[] pairsBySize = new long[LARGEST];
        for (int start = 0; start < entries.length; ) {
            int end = BlockingKeys.end(entries, start);
            long size = end - start;
            if (size < LARGEST) {
                pairsBySize[(int) size] += size * (size - 1) / 2;
            }
            start = end;
        }
        long spent = 0;
        for (int size = 0; size < LARGEST; size++) {
            spent += pairsBySize[size];
            if (spent > budget) {
                return size - 1;
            }
        }
        return LARGEST - 1;
    }
}
