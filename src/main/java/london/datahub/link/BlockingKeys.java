package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;
import london.datahub.encode.PersonField.Kind;

/** The compound keys by which records are looked up: names, dates and other tokens, alone and two together. */
final class BlockingKeys {
    private static final int RECORD_BITS = 24;
    private static final long RECORD = (1L << RECORD_BITS) - 1;
    private static final int AT_ONCE = 4096;
    private static final int[] NONE = {};
    private final Population people;
    private final Ragged names = new Ragged();
    private final List<Atoms[]> keys;

    BlockingKeys(Population people) {
        this.people = people;
        for (int record = 0; record < people.size(); record++) {
            names.add(sounds(record));
        }
        this.keys = keys();
    }

    /** What a key is made of: the tokens of one record in one respect; none where it is missing. */
    @FunctionalInterface
    private interface Atoms {
        int[] of(int record);
    }

    private List<Atoms[]> keys() {
        List<Atoms> dates = dates(FieldEncoding.ANY_ORDER);
        List<Atoms> looseDates = dates(FieldEncoding.YEAR, FieldEncoding.MONTH_DAY, FieldEncoding.YEAR_MONTH);
        List<Atoms> others = others();
        List<Atoms[]> keys = new ArrayList<>();
        dates.forEach(date -> keys.add(new Atoms[] {date}));
        looseDates.forEach(date -> keys.add(new Atoms[] {date}));
        others.forEach(other -> keys.add(new Atoms[] {other}));
        if (!people.columns(Kind.NAME).isEmpty()) {
            keys.add(new Atoms[] {names::list});
            keys.add(new Atoms[] {this::twoNames});
            looseDates.forEach(date -> keys.add(new Atoms[] {names::list, date}));
            others.forEach(other -> keys.add(new Atoms[] {names::list, other}));
        }
        others.forEach(other -> looseDates.forEach(date -> keys.add(new Atoms[] {other, date})));
        return keys;
    }

    private List<Atoms> dates(int... parts) {
        return people.columns(Kind.DATE).stream()
                .flatMap(column -> Arrays.stream(parts).mapToObj(part -> part(column, part)))
                .toList();
    }

    private List<Atoms> others() {
        List<Atoms> others = new ArrayList<>();
        for (Column column : people.columns(Kind.TEXT)) {
            others.add(record -> one(column.exact(record)));
            if (column.field() == PersonField.POSTCODE || column.field() == PersonField.EMAIL) {
                others.add(part(column, 0));
            }
        }
        return others;
    }

    private static int[] one(int token) {
        return token == 0 ? NONE : new int[] {token};
    }

    private static Atoms part(Column column, int part) {
        return record -> column.isKnown(record) ? one(column.parts().value(record, part)) : NONE;
    }

    /** How the parts of all names of a record sound, each once. */
    private int[] sounds(int record) {
        return people.columns(Kind.NAME).stream()
                .flatMapToInt(column -> Arrays.stream(column.sounds().list(record)))
                .distinct()
                .toArray();
    }

    private int[] twoNames(int record) {
        int[] list = names.list(record);
        int[] pairs = new int[list.length * (list.length - 1) / 2];
        int at = 0;
        for (int i = 0; i < list.length; i++) {
            for (int j = 0; j < i; j++) {
                int low = Math.min(list[i], list[j]);
                pairs[at++] = low * 0x9E3779B1 + Math.max(list[i], list[j]);
            }
        }
        return pairs;
    }

    int count() {
        return keys.size();
    }

    /** Returns every record under each of its values of a key, sorted by value. */
    long[] entries(int key) {
        Longs[] chunks = IntStream.rangeClosed(0, people.size() / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> entries(keys.get(key), chunk))
                .toArray(Longs[]::new);
        Longs all = new Longs();
        for (Longs chunk : chunks) {
            all.addAll(chunk);
        }
        long[] entries = all.toArray();
        Arrays.parallelSort(entries);
        return entries;
    }

    private Longs entries(Atoms[] key, int chunk) {
        Longs entries = new Longs();
        int end = Math.min(people.size(), (chunk + 1) * AT_ONCE);
        for (int record = chunk * AT_ONCE; record < end; record++) {
            for (int token : key[0].of(record)) {
                long hash = mixed(31 + token);
                if (key.length == 1) {
                    entries.add(hash << RECORD_BITS | record);
                } else {
                    for (int second : key[1].of(record)) {
                        entries.add(mixed(hash * 31 + second) << RECORD_BITS | record);
                    }
                }
            }
        }
        return entries;
    }

    private static long mixed(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
        return z ^ z >>> 29;
    }

    static int record(long entry) {
        return (int) (entry & RECORD);
    }

    /** Where the records of the value at {@code start} end. */
    static int end(long[] entries, int start) {
        int end = start + 1;
        while (end < entries.length && entries[end] >>> RECORD_BITS == entries[start] >>> RECORD_BITS) {
            end++;
        }
        return end;
    }
}
