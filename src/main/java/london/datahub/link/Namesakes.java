package london.datahub.link;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import london.datahub.encode.PersonField;

/**
 * How much oftener two different people of one common surname have the same given name than the model believes, counted
 * among pairs whose birth dates conflict. By so much a pair that agrees in both names is worth less.
 */
final class Namesakes {
    private static final int DRAWN = 60_000;
    private static final int ENOUGH = 300;
    private static final int COMMON = 12;
    private final Pairs pairs;
    private final int surname;
    private final int date;
    private final Comparisons comparisons;

    Namesakes(Comparisons comparisons) {
        this.comparisons = comparisons;
        this.surname = comparisons.crossed() ? 1 : -1;
        this.date = slotOfDate();
        boolean measurable = surname >= 0 && date >= 0;
        this.pairs = new Pairs(comparisons, measurable ? drawn() : new long[0]);
    }

    private int slotOfDate() {
        for (int slot = 0; slot < comparisons.count(); slot++) {
            if (comparisons.slots().get(slot) instanceof DateComparison) {
                return slot;
            }
        }
        return -1;
    }

    private long[] drawn() {
        Population people = comparisons.people();
        Column column = people.columns().stream()
                .filter(one -> one.field() == PersonField.SURNAME)
                .findFirst()
                .orElseThrow();
        int[] counts = comparisons.tokenCounts().whole(column);
        long[] common = IntStream.range(0, people.size())
                .filter(i -> counts[column.exact(i)] >= COMMON)
                .mapToLong(i -> (long) column.exact(i) << 32 | i)
                .sorted()
                .toArray();
        if (common.length < 2) {
            return new long[0];
        }
        SplittableRandom random = new SplittableRandom(3);
        long[] pairs = new long[DRAWN];
        int size = 0;
        for (int i = 0; i < DRAWN; i++) {
            int at = random.nextInt(common.length);
            int token = (int) (common[at] >>> 32);
            int other = random.nextInt(Math.max(0, at - counts[token]), Math.min(common.length, at + counts[token]));
            int a = (int) common[at];
            int b = (int) common[other];
            if (common[other] >>> 32 == token && people.isComparable(a, b)) {
                pairs[size++] = Pairs.pair(a, b);
            }
        }
        return Pairs.distinct(Arrays.copyOf(pairs, size));
    }

    /** Returns the bits to take off, 0 where they cannot be measured. */
    double bits() {
        double expected = 0;
        int agreeing = 0;
        int conflicts = 0;
        int different = date < 0 ? 0 : comparisons.slots().get(date).levels() - 1;
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.code(i, date) == different && pairs.code(i, 0) >= 0) {
                conflicts++;
                agreeing += pairs.code(i, 0) == 0 ? 1 : 0;
                expected += comparisons.chanceOfGivenName(pairs.first(i));
            }
        }
        boolean measurable = conflicts >= ENOUGH && agreeing > 0;
        return measurable ? Math.max(0, Math.log(agreeing / expected) / Math.log(2)) : 0;
    }
}
