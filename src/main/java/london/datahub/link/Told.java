package london.datahub.link;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What evidence and hard conflicts say of pairs of one population. */
final class Told {
    /** So little that no agreement outweighs it, and yet what surely is together does. */
    static final double NEVER = -1e4;

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

    boolean isOf(int a, int b) {
        return !bits.isEmpty() && bits.containsKey(Pairs.pair(a, b));
    }

    /** Shows the pairs of which something is told, sorted. */
    void visit(Blocking.Visitor visitor) {
        bits.keySet().stream().sorted().forEach(pair -> visitor.see(Pairs.first(pair), Pairs.second(pair)));
    }

    /** Adds the records of which something speaks for one person to those that any of them are told of with. */
    void addTogether(BitSet records) {
        boolean grows = true;
        while (grows) {
            int before = records.cardinality();
            bits.forEach((pair, more) -> {
                if (more > 0 && (records.get(Pairs.first(pair)) || records.get(Pairs.second(pair)))) {
                    records.set(Pairs.first(pair));
                    records.set(Pairs.second(pair));
                }
            });
            grows = records.cardinality() > before;
        }
    }

    /** Whether somebody said that the pair is together or apart. */
    boolean isSettled(int a, int b) {
        return Math.abs(bits.getOrDefault(Pairs.pair(a, b), 0.0)) >= Evidence.TOGETHER;
    }

    /** Returns the log-odds of the pair judged last once its levels in conflict are heard. */
    double afterConflict(double logOdds, Judge judge) {
        return Math.min(logOdds, conflicts.atMost(judge.levels()));
    }

    /** Returns the log-odds of a pair once evidence is heard. */
    double afterEvidence(double logOdds, int a, int b) {
        double more = bits.isEmpty() ? 0 : bits.getOrDefault(Pairs.pair(a, b), 0.0);
        if (Math.abs(more) >= Evidence.TOGETHER) {
            return more;
        }
        return logOdds <= NEVER ? logOdds : logOdds + more;
    }
}
