package london.datahub.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The simplest attacker there is: goes through every table of whole numbers that agrees with what is shown. */
final class EveryTable {
    private static final long MOST = 300_000;

    private final long[] low;
    private final long[] high;
    private final long[] lowest;
    private final long[] highest;
    private final long[] sums;
    private final int[] inner;
    private final int[][] within;
    private final int[] lastInner;
    private long tried;

    private EveryTable(TableProgramme programme, List<Interval> shown, long most) {
        int n = programme.size();
        low = shown.stream().mapToLong(seen -> (long) Math.max(0, seen.low())).toArray();
        high = shown.stream()
                .mapToLong(seen -> (long) Math.min(most, seen.high()))
                .toArray();
        lowest = new long[n];
        highest = new long[n];
        sums = new long[n];
        Arrays.fill(lowest, Long.MAX_VALUE);
        Arrays.fill(highest, Long.MIN_VALUE);
        inner = IntStream.range(0, n)
                .filter(i -> programme.relations().stream().noneMatch(relation -> relation.cells()[0] == i))
                .toArray();
        within = new int[inner.length][];
        lastInner = new int[n];
        for (int i = 0; i < inner.length; i++) {
            within[i] = sumsOver(programme, inner[i]);
            for (int sum : within[i]) {
                lastInner[sum] = i;
            }
        }
    }

    private static int[] sumsOver(TableProgramme programme, int cell) {
        TreeSet<Integer> found = new TreeSet<>(List.of(cell));
        int before = 0;
        while (found.size() > before) {
            before = found.size();
            for (Relation relation : programme.relations()) {
                if (Arrays.stream(relation.cells()).skip(1).anyMatch(found::contains)) {
                    found.add(relation.cells()[0]);
                }
            }
        }
        return found.stream().mapToInt(i -> i).toArray();
    }

    /** Returns each cell's interval, or nothing where there are too many tables to go through. */
    static Optional<List<Interval>> intervals(TableProgramme programme, List<Interval> shown, long most) {
        EveryTable all = new EveryTable(programme, shown, most);
        return all.walk(0)
                ? Optional.of(IntStream.range(0, programme.size())
                        .mapToObj(i -> new Interval(all.lowest[i], all.highest[i]))
                        .toList())
                : Optional.empty();
    }

    private boolean walk(int next) {
        if (++tried > MOST) {
            return false;
        }
        if (next == inner.length) {
            for (int i = 0; i < sums.length; i++) {
                lowest[i] = Math.min(lowest[i], sums[i]);
                highest[i] = Math.max(highest[i], sums[i]);
            }
            return true;
        }
        boolean whole = true;
        for (long value = low[inner[next]]; whole && value <= high[inner[next]]; value++) {
            add(next, value);
            boolean tooMuch = IntStream.of(within[next]).anyMatch(sum -> sums[sum] > high[sum]);
            if (!tooMuch && isEnough(next)) {
                whole = walk(next + 1);
            }
            add(next, -value);
            if (tooMuch) {
                break;
            }
        }
        return whole;
    }

    private boolean isEnough(int next) {
        return IntStream.of(within[next]).noneMatch(sum -> lastInner[sum] == next && sums[sum] < low[sum]);
    }

    private void add(int place, long value) {
        for (int sum : within[place]) {
            sums[sum] += value;
        }
    }
}
