package london.datahub.link;

import java.util.StringJoiner;
import java.util.function.LongPredicate;

/** Links a population: who is the same person. The same records in the same order
 * give the same persons: nothing depends on chance or threads. */
public final class Linkage {
    /** From which probability on two records are taken for one person, unless something else is asked for. */
    public static final double USUAL_THRESHOLD = 0.93;

    private static final double WORTH_KEEPING = -8;
    private static final double WORTH_ANOTHER_LOOK = WORTH_KEEPING - 8;
    private static final double OWN_AT_FIRST = 2;
    private final Population people;
    private final boolean betweenSources;
    private final double threshold;
    private Comparisons comparisons;
    private Model model;
    private Pairs candidates;
    private double[] logOdds;

    /**
     * @param betweenSources whether each source is free of duplicates, so that only records of different ones can be one
     *     person
     * @param threshold probability from which on two records are taken for one person
     */
    public Linkage(Population people, boolean betweenSources, double threshold) {
        this.people = people;
        this.betweenSources = betweenSources;
        this.threshold = threshold;
    }

    /** Returns a person's number for each record. */
    public int[] persons() {
        if (logOdds == null) {
            Estimation estimation = beforeEvidence(OWN_AT_FIRST);
            long[] pool = new Blocking(people, betweenSources).pairs(() -> isAbove(WORTH_ANOTHER_LOOK));
            learn(estimation, pool);
            learn(beforeEvidence(recordsOfOnePerson()), pool);
            weigh();
        }
        return personsAt(threshold);
    }

    int[] personsAt(double probability) {
        double floor = Math.log(probability / (1 - probability)) / Math.log(2);
        return new Clustering(comparisons, model, betweenSources, floor).persons(candidates, logOdds);
    }

    private Estimation beforeEvidence(double own) {
        comparisons = new Comparisons(people, own);
        Estimation estimation = new Estimation(comparisons, betweenSources);
        model = estimation.beforeEvidence();
        return estimation;
    }

    private void learn(Estimation estimation, long[] pool) {
        candidates = new Pairs(comparisons, Pairs.kept(pool, () -> isAbove(WORTH_KEEPING)));
        estimation.from(candidates);
    }

    private double recordsOfOnePerson() {
        double matches = model.prior * new Prior(comparisons, betweenSources, candidates).pairs();
        double others = 2 * matches / people.size();
        return 1 + (betweenSources ? Math.min(1, others) : others);
    }

    private void weigh() {
        logOdds = new double[candidates.size()];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = model.logOdds(candidates.weight(model, i));
        }
        if (betweenSources) {
            Competition.settle(people, candidates, logOdds, model.prior);
        }
    }

    private LongPredicate isAbove(double leastLogOdds) {
        byte[] levels = new byte[comparisons.count()];
        Comparisons.Rarity rarity = comparisons.rarity();
        return pair -> {
            comparisons.compare((int) (pair >>> 32), (int) pair, levels, 0, rarity);
            double weight = model.weight(levels, 0, rarity.straight, rarity.crosswise, rarity.rest);
            return model.logOdds(weight) > leastLogOdds;
        };
    }

    double threshold() {
        return threshold;
    }

    Pairs candidates() {
        return candidates;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    Model model() {
        return model;
    }

    double logOdds(int candidate) {
        return logOdds[candidate];
    }

    double probability(int candidate) {
        return Model.probability(logOdds[candidate]);
    }

    /** How a candidate pair's comparisons came out, in words. */
    String words(int candidate) {
        boolean crosswise = comparisons.crossed() && candidates.crosswiseShare(model, candidate) > 0.5;
        StringJoiner words = new StringJoiner(", ");
        for (int slot = 0; slot < comparisons.count(); slot++) {
            boolean name = comparisons.crossed() && slot < Comparisons.CROSSED;
            if (!name || slot < 2 != crosswise) {
                Comparison comparison = comparisons.slots().get(slot);
                int code = candidates.code(candidate, slot);
                words.add(comparison.name() + " "
                        + (code < 0 ? "missing" : comparison.words().get(code % comparison.levels())));
            }
        }
        return words.toString();
    }
}
