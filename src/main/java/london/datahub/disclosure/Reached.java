package london.datahub.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the figures of groups went so far. A group of which nothing changed, neither what is known of a figure nor a
 * relation, goes as far again: only what was not reached is asked again.
 */
final class Reached {
    private final Map<Object, Ends> before = new HashMap<>();

    /**
     * The lowest and the highest that each figure of a group went to, in any numbers and with all of them whole. Before
     * anything was asked, low lies above high.
     */
    record Ends(double[] low, double[] high, double[] lowWhole, double[] highWhole) {
        static Ends ofNothing(int figures) {
            double[] low = new double[figures];
            double[] high = new double[figures];
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
            return new Ends(low, high, low.clone(), high.clone());
        }

        /** Notes values of all figures. */
        void note(double[] values) {
            note(values, low, high);
            if (Arrays.stream(values).allMatch(value -> Math.abs(value - Math.rint(value)) < 1e-6)) {
                note(values, lowWhole, highWhole);
            }
        }

        private static void note(double[] values, double[] low, double[] high) {
            for (int i = 0; i < values.length; i++) {
                low[i] = Math.min(low[i], values[i]);
                high[i] = Math.max(high[i], values[i]);
            }
        }

        private Ends copy() {
            return new Ends(low.clone(), high.clone(), lowWhole.clone(), highWhole.clone());
        }
    }

    /** Returns how far a group of so many figures went before: nowhere where there was none of such content. */
    Ends by(Object content, int figures) {
        Ends known = before.get(content);
        return known == null ? Ends.ofNothing(figures) : known.copy();
    }

    void keep(Object content, Ends ends) {
        before.put(content, ends);
    }
}
