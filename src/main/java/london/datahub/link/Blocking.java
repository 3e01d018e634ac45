package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import london.datahub.encode.FieldEncoding;
import london.datahub.encode.PersonField;
import london.datahub.encode.PersonField.Kind;

/**
 * Finds pairs worth a look: records that share one of several compound keys. Large blocks are left out, smallest first
 * kept, until a key's budget of pairs is spent; what stands in a large block shares a narrower key too.
 */
final class Blocking {
    private static final int RECORD_BITS = 24;
    private static final long RECORD = (1L << RECORD_BITS) - 1;
    private final Population people;
    private final boolean betweenSources;
    private final long budget;

    Blocking(Population people, boolean betweenSources) {
        this.people = people;
        this.betweenSources = betweenSources;
        this.budget = Math.max(1_500_000L, 6L * people.size());
    }

    /** What a key is made of: the tokens of one record in one respect; none where it is missing. */
    @FunctionalInterface
    private interface Atoms {
        int[] of(int record);
    }

    /** Returns each pair once that shares a key and that {@code worth} keeps. */
    long[] pairs(LongPredicate worth) {
        List<long[]> kept = new ArrayList<>();
        for (Atoms[] key : keys()) {
            kept.add(pairs(entries(key), worth));
        }
        return Pairs.distinct(kept.stream().flatMapToLong(Arrays::stream).toArray());
    }

    private List<Atoms[]> keys() {
        List<Atoms> dates = new ArrayList<>();
        List<Atoms> looseDates = new ArrayList<>();
        for (Column column : people.columns(Kind.DATE)) {
            dates.add(part(column, FieldEncoding.ANY_ORDER));
            looseDates.add(part(column, FieldEncoding.YEAR));
            looseDates.add(part(column, FieldEncoding.MONTH_DAY));
            looseDates.add(part(column, FieldEncoding.YEAR_MONTH));
        }
        List<Atoms> others = new ArrayList<>();
        for (Column column : people.columns(Kind.TEXT)) {
            others.add(record -> one(column.exact(record)));
            if (column.field() == PersonField.POSTCODE || column.field() == PersonField.EMAIL) {
                others.add(record -> column.isKnown(record) ? one(column.parts().value(record, 0)) : new int[0]);
            }
        }
        List<Atoms[]> keys = new ArrayList<>();
        Atoms names = names();
        dates.forEach(date -> keys.add(new Atoms[] {date}));
        looseDates.forEach(date -> keys.add(new Atoms[] {date}));
        others.forEach(other -> keys.add(new Atoms[] {other}));
        if (!people.columns(Kind.NAME).isEmpty()) {
            keys.add(new Atoms[] {names});
            keys.add(new Atoms[] {this::twoNames});
            looseDates.forEach(date -> keys.add(new Atoms[] {names, date}));
            others.forEach(other -> keys.add(new Atoms[] {names, other}));
        }
        for (Atoms other : others) {
            looseDates.forEach(date -> keys.add(new Atoms[] {other, date}));
        }
        return keys;
    }

    private static int[] one(int token) {
        return token == 0 ? new int[0] : new int[] {token};
    }

    private static Atoms part(Column column, int part) {
        return record -> column.isKnown(record) ? one(column.parts().value(record, part)) : new int[0];
    }

    private Atoms names() {
        List<Column> names = people.columns(Kind.NAME);
        return record -> names.stream()
                .flatMapToInt(column -> IntStream.range(0, column.sounds().count(record))
                        .map(i -> column.sounds().value(record, i)))
                .distinct()
                .toArray();
    }

    private int[] twoNames(int record) {
        int[] names = names().of(record);
        int[] pairs = new int[names.length * (names.length - 1) / 2];
        int at = 0;
        for (int i = 0; i < names.length; i++) {
            for (int j = 0; j < i; j++) {
                int low = Math.min(names[i], names[j]);
                pairs[at++] = low * 0x9E3779B1 + Math.max(names[i], names[j]);
            }
        }
        return pairs;
    }

    private long[] entries(Atoms[] key) {
        return IntStream.range(0, people.size())
                .parallel()
                .mapToObj(record -> entries(key, record))
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
    }

    private static long[] entries(Atoms[] key, int record) {
        long[] hashes = {1};
        for (Atoms atoms : key) {
            int[] tokens = atoms.of(record);
            long[] longer = new long[hashes.length * tokens.length];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = mixed(hashes[i / tokens.length] * 31 + tokens[i % tokens.length]);
            }
            hashes = longer;
        }
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hashes[i] << RECORD_BITS | record;
        }
        return hashes;
    }

    private static long mixed(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 32) * 0xD6E8FEB86659FD93L;
        return z ^ z >>> 29;
    }

    private long[] pairs(long[] entries, LongPredicate worth) {
        List<int[]> blocks = new ArrayList<>();
        int largest = largest(entries);
        for (int start = 0; start < entries.length; ) {
            int end = end(entries, start);
            if (end - start > 1 && end - start <= largest) {
                blocks.add(new int[] {start, end});
            }
            start = end;
        }
        return blocks.parallelStream()
                .map(block -> pairs(entries, block[0], block[1], worth))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static int end(long[] entries, int start) {
        int end = start + 1;
        while (end < entries.length && entries[end] >>> RECORD_BITS == entries[start] >>> RECORD_BITS) {
            end++;
        }
        return end;
    }

    /** The largest block that the budget allows, when the smaller ones go first. */
    private int largest(long[] entries) {
        long[] pairsBySize = new long[4096];
        for (int start = 0; start < entries.length; ) {
            int end = end(entries, start);
            long size = end - start;
            if (size < pairsBySize.length) {
                pairsBySize[(int) size] += size * (size - 1) / 2;
            }
            start = end;
        }
        long spent = 0;
        for (int size = 0; size < pairsBySize.length; size++) {
            spent += pairsBySize[size];
            if (spent > budget) {
                return size - 1;
            }
        }
        return pairsBySize.length - 1;
    }

    private long[] pairs(long[] entries, int start, int end, LongPredicate worth) {
        long[] kept = new long[8];
        int size = 0;
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int a = (int) (entries[i] & RECORD);
                int b = (int) (entries[j] & RECORD);
                if (a != b
                        && !(betweenSources && people.source(a) == people.source(b))
                        && worth.test(Pairs.pair(a, b))) {
                    if (size == kept.length) {
                        kept = Arrays.copyOf(kept, size * 2);
                    }
                    kept[size++] = Pairs.pair(a, b);
                }
            }
        }
        return Arrays.copyOf(kept, size);
    }
}
