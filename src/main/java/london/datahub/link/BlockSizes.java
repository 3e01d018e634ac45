package london.datahub.link;

import java.util.stream.IntStream;

/**
 * How many records have a key, up to 127, counted in a table of bytes without the keys: two keys that fall on one place
 * are counted as one, which makes a block seem larger and never smaller.
 */
final class BlockSizes {
    private static final int PARTS = 2;
    private static final int PLACES_A_RECORD = 64;
    private final byte[][] counts;
    private final int mask;

    BlockSizes(Population people) {
        long wanted = (long) people.size() * PLACES_A_RECORD / PARTS;
        int places = Integer.highestOneBit((int) Math.max(1 << 12, Math.min(wanted, 1 << 28)));
        mask = places - 1;
        counts = new byte[PARTS][places];
        IntStream.range(0, PARTS).parallel().forEach(part -> count(people, part));
    }

    private void count(Population people, int part) {
        BlockingKeys keys = new BlockingKeys(people);
        byte[] table = counts[part];
        for (int record = 0; record < people.size(); record++) {
            int number = keys.of(record);
            for (int i = 0; i < number; i++) {
                long key = keys.key(i);
                int place = (int) (key >>> 1) & mask;
                if ((key & 1) == part && table[place] < Byte.MAX_VALUE) {
                    table[place]++;
                }
            }
        }
    }

    int of(long key) {
        return counts[(int) key & 1][(int) (key >>> 1) & mask];
    }
}
