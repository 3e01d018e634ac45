package london.datahub.link;

/** Links a population: who is the same person. Results depend on the records alone, not on chance or threads. */
public final class Linkage {
    private static final double WORTH_KEEPING = -8;
    private final Population people;
    private final boolean betweenSources;
    private final double threshold;

    /**
     * @param betweenSources whether each source is free of duplicates, so that only records of different ones can be one
     *     person
     * @param threshold probability from which two records are taken for one person
     */
    public Linkage(Population people, boolean betweenSources, double threshold) {
        this.people = people;
        this.betweenSources = betweenSources;
        this.threshold = threshold;
    }

    Comparisons comparisons;
    Model model;
    Pairs candidates;
    double[] logOdds;

    /** Returns a person's number for each record. */
    public int[] persons() {
        Model first = learnt(betweenSources ? 1.9 : 2);
        double own = betweenSources
                ? 1 + Math.min(1, 2 * first.prior * new Prior(comparisons, true).pairs() / people.size())
                : 1 + first.prior * people.size();
        learnt(own);
        logOdds = new double[candidates.size()];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = model.logOdds(candidates.weight(model, i));
        }
        if (betweenSources) {
            Competition.settle(people, candidates, logOdds, model.prior);
        }
        double floor = Math.log(threshold / (1 - threshold)) / Math.log(2);
        return new Clustering(comparisons, model, betweenSources, floor).persons(candidates, logOdds);
    }

    private Model learnt(double own) {
        comparisons = new Comparisons(people, own);
        Estimation estimation = new Estimation(comparisons, betweenSources);
        model = estimation.beforeEvidence();
        candidates = new Pairs(comparisons, new Blocking(people, betweenSources).pairs(this::isWorthKeeping));
        return estimation.from(candidates);
    }

    private boolean isWorthKeeping(long pair) {
        byte[] levels = new byte[comparisons.count()];
        Comparisons.Rarity rarity = comparisons.compare((int) (pair >>> 32), (int) pair, levels, 0);
        double weight = model.weight(levels, 0, rarity.straight, rarity.crosswise, rarity.rest);
        return model.logOdds(weight) > WORTH_KEEPING;
    }
}
