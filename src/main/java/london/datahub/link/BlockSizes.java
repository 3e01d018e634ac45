package london.datahub.link;

import java.util.stream.IntStream;

/**
 * How many records have a key, up to 127, counted in a table of bytes without the keys: two keys that fall on one place
 * are counted as one, which makes a block seem larger and never smaller.
 */
final class BlockSizes {
    private static final int HALVES = 2;
    private static final int PLACES_A_RECORD = 64;
    private static final int MOST_PLACES = 1 << 29;
    private final byte[] counts;
    private final int mask;

    BlockSizes(Population people) {
        long wanted = Math.min((long) people.size() * PLACES_A_RECORD, MOST_PLACES);
        mask = Integer.highestOneBit((int) Math.max(1 << 13, wanted)) - 1;
        counts = IntStream.range(0, HALVES)
                .parallel()
                .mapToObj(half -> counted(people, half))
                .reduce(BlockSizes::added)
                .orElseThrow();
    }

    private byte[] counted(Population people, int half) {
        BlockingKeys keys = new BlockingKeys(people);
        byte[] table = new byte[mask + 1];
        int end = (int) ((half + 1L) * people.size() / HALVES);
        for (int record = (int) ((long) half * people.size() / HALVES); record < end; record++) {
            int number = keys.of(record);
            for (int i = 0; i < number; i++) {
                int place = (int) keys.key(i) & mask;
                if (table[place] < Byte.MAX_VALUE) {
                    table[place]++;
                }
            }
        }
        return table;
    }

    private static byte[] added(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] = (byte) Math.min(Byte.MAX_VALUE, one[i] + other[i]);
        }
        return one;
    }

    int of(long key) {
        return counts[(int) key & mask];
    }
}
