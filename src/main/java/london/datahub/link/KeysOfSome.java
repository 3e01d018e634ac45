package london.datahub.link;

import java.util.BitSet;
import java.util.function.LongPredicate;

/** Whether some records have a key; now and then it says so of another key too. */
final class KeysOfSome implements LongPredicate {
    private static final long PLACES = (1 << 27) - 1;
    private final BitSet places = new BitSet();

    KeysOfSome(Population people, BitSet records) {
        BlockingKeys keys = new BlockingKeys(people);
        records.stream().forEach(record -> {
            int number = keys.of(record);
            for (int i = 0; i < number; i++) {
                places.set(place(keys.key(i) >>> 64 - RecordKeys.KEY_BITS));
            }
        });
    }

    /** @param key the first bits of a key, as entries hold them */
    @Override
    public boolean test(long key) {
        return places.get(place(key));
    }

    private static int place(long key) {
        return (int) (key & PLACES);
    }
}
