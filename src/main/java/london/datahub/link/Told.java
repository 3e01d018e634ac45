package london.datahub.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What evidence and hard conflicts say of pairs of one population. */
final class Told {
    /** So little that no agreement outweighs it, and yet what surely is together does. */
    static final double CONFLICT = -1e4;

    private final Map<Long, Double> bits = new HashMap<>();
    private final Conflicts conflicts;

    Told(Population people, Evidence evidence, Conflicts conflicts) {
        this.conflicts = conflicts;
        evidence.bits().forEach((keys, more) -> {
            int a = people.record(keys.first());
            int b = people.record(keys.second());
            if (a >= 0 && b >= 0) {
                bits.put(Pairs.pair(a, b), more);
            }
        });
    }

    /** Returns the pairs and those of which something is told, each once. */
    long[] and(long[] pairs) {
        long[] all = Arrays.copyOf(pairs, pairs.length + bits.size());
        int at = pairs.length;
        for (long pair : bits.keySet()) {
            all[at++] = pair;
        }
        return Pairs.distinct(all);
    }

    /** Whether somebody said that the pair is together or apart. */
    boolean isSettled(int a, int b) {
        return Math.abs(bits.getOrDefault(Pairs.pair(a, b), 0.0)) >= Evidence.TOGETHER;
    }

    double with(double logOdds, Pairs candidates, int i) {
        return with(logOdds, candidates.first(i), candidates.second(i), candidates.levels, i * candidates.slots());
    }

    /** Returns the log-odds of a pair once what is told and its levels in conflict are heard. */
    double with(double logOdds, int a, int b, byte[] levels, int from) {
        double more = bits.isEmpty() ? 0 : bits.getOrDefault(Pairs.pair(a, b), 0.0);
        if (Math.abs(more) >= Evidence.TOGETHER) {
            return more;
        }
        return conflicts.hold(levels, from) ? CONFLICT : logOdds + more;
    }
}
