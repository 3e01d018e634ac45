package london.datahub.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Records that evidence ties together, also by way of others. That they are of one person need not be found, so they say
 * nothing of how likely others are.
 */
final class Tied {
    private final int[] firsts;

    Tied(Population people, Evidence evidence) {
        firsts = IntStream.range(0, people.size()).toArray();
        evidence.bits().forEach((keys, bits) -> {
            int a = people.record(keys.first());
            int b = people.record(keys.second());
            if (bits == Evidence.TOGETHER && a >= 0 && b >= 0) {
                int one = first(a);
                int other = first(b);
                firsts[Math.max(one, other)] = Math.min(one, other);
            }
        });
    }

    private int first(int record) {
        int at = record;
        while (firsts[at] != at) {
            at = firsts[at];
        }
        return at;
    }

    boolean isTied(long pair) {
        return first(Pairs.first(pair)) == first(Pairs.second(pair));
    }

    /** How many pairs are tied. */
    double pairs() {
        int[] sizes = new int[firsts.length];
        for (int record = 0; record < firsts.length; record++) {
            sizes[first(record)]++;
        }
        return Arrays.stream(sizes).mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }
}
