package london.datahub.link;

import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Learns from a population what its linkage goes by, from a bounded number of pairs: learning from a million records
 * takes hardly longer than from a hundred thousand.
 */
final class Learning {
    private static final double WORTH_A_LOOK = -16;
    private static final double WORTH_LEARNING = -8;
    private static final double OWN_AT_FIRST = 2;
    private static final double PAIRS = 500_000;
    private static final int PAIRS_A_RECORD = 20;
    private final Population people;
    private final Tied tied;
    private final TokenCounts counts;
    private final long[] pool;
    private final double rate;
    private Comparisons comparisons;
    private Model model;

    Learning(Population people, Blocking blocking, Tied tied) {
        this.people = people;
        this.tied = tied;
        this.counts = new TokenCounts(people);
        this.rate = Math.min(1, PAIRS / PAIRS_A_RECORD / Math.max(1, people.size()));
        Draws draws = new Draws(people);
        Estimation estimation = beforeEvidence(OWN_AT_FIRST, draws);
        this.pool = drawn(blocking);
        learn(estimation);
        learn(beforeEvidence(recordsOfOnePerson(), draws));
    }

    private Estimation beforeEvidence(double own, Draws draws) {
        comparisons = new Comparisons(people, counts, own);
        Estimation estimation = new Estimation(comparisons);
        model = estimation.beforeEvidence(draws);
        return estimation;
    }

    private long[] drawn(Blocking blocking) {
        Longs drawn = new Longs();
        blocking.visit(Draw::new).forEach(draw -> drawn.addAll(draw.pairs));
        return drawn.toArray();
    }

    /** Keeps some of the pairs shown. */
    private final class Draw implements Blocking.Visitor {
        private final Longs pairs = new Longs();
        private final Judge judge = judge();

        @Override
        public boolean wants(int a, int b) {
            return isDrawn(Pairs.pair(a, b));
        }

        @Override
        public void see(int a, int b) {
            if (judge.roughly(a, b) > WORTH_A_LOOK) {
                pairs.add(Pairs.pair(a, b));
            }
        }
    }

    private boolean isDrawn(long pair) {
        long mixed = people.key(Pairs.first(pair)) * 0x9E3779B97F4A7C15L + people.key(Pairs.second(pair));
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (mixed >>> 11) * 0x1p-53 < rate;
    }

    private void learn(Estimation estimation) {
        Supplier<LongPredicate> worth = () -> judge().isAbove(WORTH_LEARNING);
        estimation.from(new Pairs(comparisons, Pairs.kept(pool, worth)), rate, tied);
    }

    private double recordsOfOnePerson() {
        double others = 2 * (model.prior() * people.comparablePairs() + tied.pairs()) / people.size();
        return 1 + (people.isMatching() ? Math.min(1, others) : others);
    }

    private Judge judge() {
        return new Judge(comparisons, model);
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Model model() {
        return model;
    }
}
