package london.datahub.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * To which of many people a figure is proved open as far as is promised, by other truths that each of some of them could
 * believe: one in which it is low enough, and one in which it is high enough.
 */
final class Openness {
    private static final double TOLERANCE = 1e-6;

    private final long below;
    private final long above;
    private final BitSet[] low;
    private final BitSet[] high;

    /** @param promise about how far the figure is off the truth, which itself is 0 */
    Openness(Promise promise) {
        below = (long) Math.max(0, Math.ceil(-promise.covers().low() - TOLERANCE));
        above = (long) Math.max(0, Math.ceil(promise.covers().high() - TOLERANCE));
        // What is wanted beyond what must be covered may lie on either side.
        int ways = 1 + (int) Math.max(0, Math.ceil(promise.width() - TOLERANCE) - below - above);
        low = empty(ways);
        high = empty(ways);
    }

    private static BitSet[] empty(int ways) {
        BitSet[] sets = new BitSet[ways];
        Arrays.setAll(sets, way -> new BitSet());
        return sets;
    }

    /** Notes that it can be that far off the truth for all that these people know. */
    void note(double off, BitSet believing) {
        for (int way = 0; way < low.length; way++) {
            if (-off >= below + way - TOLERANCE) {
                low[way].or(believing);
            }
            if (off >= above + way - TOLERANCE) {
                high[way].or(believing);
            }
        }
    }

    /** Returns to whom it is proved. */
    BitSet proved() {
        BitSet all = new BitSet();
        for (int way = 0; way < low.length; way++) {
            BitSet both = (BitSet) low[way].clone();
            both.and(high[low.length - 1 - way]);
            all.or(both);
        }
        return all;
    }

    /** Tells whether to all of these it goes as far to that side as could be asked. */
    boolean reaches(boolean upwards, BitSet people) {
        BitSet missing = (BitSet) people.clone();
        missing.andNot((upwards ? high : low)[low.length - 1]);
        return missing.isEmpty();
    }

    /** Returns how far off the truth could be asked at most, to that side. */
    double farthest(boolean upwards) {
        return upwards ? above + high.length - 1 : 1 - below - low.length;
    }
}
