package london.datahub.disclosure;

import java.util.List;

/**
 * What an attacker knows of every cell by looking: what is published now, and what was known before. No cell is taken
 * to be larger than {@code limit}, so that every question has an answer; that can only make intervals narrower.
 */
final class Knowledge {
    private static final double LIMIT_FACTOR = 4;

    private final double[] low;
    private final double[] high;

    Knowledge(TableProgramme programme, List<Interval> shown) {
        int n = programme.size();
        low = new double[n];
        high = new double[n];
        for (int i = 0; i < n; i++) {
            Interval known = programme.cell(i).known();
            low[i] = Math.max(known.low(), shown.get(i).low());
            high[i] = Math.min(known.high(), shown.get(i).high());
        }
        limit();
    }

    private void limit() {
        double largest = 100;
        for (int i = 0; i < low.length; i++) {
            largest = Math.max(largest, Double.isFinite(high[i]) ? high[i] : low[i]);
        }
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.max(low[i], -LIMIT_FACTOR * largest);
            high[i] = Math.min(high[i], LIMIT_FACTOR * largest);
        }
    }

    Interval of(int cell) {
        return new Interval(low[cell], high[cell]);
    }

    boolean isExact(int cell) {
        return low[cell] == high[cell];
    }
}
