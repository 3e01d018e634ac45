package london.datahub.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Links a population: who is the same person. Nothing depends on chance, threads or the order of arrival. */
public final class Linkage {
    private static final double WORTH_KEEPING = -8;
    private static final double WORTH_ANOTHER_LOOK = WORTH_KEEPING - 8;
    private static final double OWN_AT_FIRST = 2;
    private final Population people;
    private final Evidence evidence;
    private final LinkageRules rules;
    private Comparisons comparisons;
    private Model model;
    private Told told;
    private Pairs candidates;
    private double[] logOdds;

    /** @param evidence of pairs of these people; what is said of records that are not among them is left aside */
    public Linkage(Population people, Evidence evidence, LinkageRules rules) {
        this.people = people;
        this.evidence = evidence;
        this.rules = rules;
    }

    /** Finds who is who. */
    public Links links() {
        int[] found = persons();
        long[] persons = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            persons[i] = people.key(found[i]);
        }
        return new Links(people.keys(), persons, uncertain(found));
    }

    /** Returns for each record the first of its person's records. */
    int[] persons() {
        if (logOdds == null) {
            Estimation estimation = beforeEvidence(OWN_AT_FIRST);
            long[] pool = new Blocking(people).pairs(() -> isAbove(WORTH_ANOTHER_LOOK));
            learn(estimation, pool);
            learn(beforeEvidence(recordsOfOnePerson()), pool);
            weigh();
        }
        return personsAt(rules.threshold());
    }

    int[] personsAt(double probability) {
        return new Clustering(comparisons, model, told, rules.at(probability)).persons(candidates, logOdds);
    }

    private List<Links.Uncertain> uncertain(int[] persons) {
        List<Links.Uncertain> uncertain = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int a = candidates.first(i);
            int b = candidates.second(i);
            boolean joined = persons[a] == persons[b];
            double probability = probability(i);
            boolean sure = joined ? probability > 1 - rules.uncertainFrom() : probability < rules.uncertainFrom();
            if (!sure && !told.isSettled(a, b)) {
                uncertain.add(new Links.Uncertain(people.key(a), people.key(b), probability, joined, levels(i)));
            }
        }
        return uncertain;
    }

    private Estimation beforeEvidence(double own) {
        comparisons = new Comparisons(people, own);
        told = new Told(people, evidence, new Conflicts(comparisons, rules));
        Estimation estimation = new Estimation(comparisons);
        model = estimation.beforeEvidence();
        return estimation;
    }

    private void learn(Estimation estimation, long[] pool) {
        candidates = new Pairs(comparisons, told.and(Pairs.kept(pool, () -> isAbove(WORTH_KEEPING))));
        estimation.from(candidates);
    }

    private double recordsOfOnePerson() {
        double matches = model.prior * people.comparablePairs();
        double others = 2 * matches / people.size();
        return 1 + (people.isMatching() ? Math.min(1, others) : others);
    }

    private void weigh() {
        logOdds = new double[candidates.size()];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = model.logOdds(candidates.weight(model, i));
        }
        if (people.isMatching()) {
            Competition.settle(people, candidates, logOdds, model.prior);
        }
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = told.with(logOdds[i], candidates, i);
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
        return rules.threshold();
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
    List<Links.Level> levels(int candidate) {
        boolean crosswise = comparisons.crossed() && candidates.crosswiseShare(model, candidate) > 0.5;
        List<Links.Level> levels = new ArrayList<>();
        for (int slot = 0; slot < comparisons.count(); slot++) {
            boolean name = comparisons.crossed() && slot < Comparisons.CROSSED;
            if (!name || slot < 2 != crosswise) {
                Comparison comparison = comparisons.slots().get(slot);
                int code = candidates.code(candidate, slot);
                String words = code < 0 ? "missing" : comparison.words().get(code % comparison.levels());
                levels.add(new Links.Level(comparison.name(), words));
            }
        }
        return levels;
    }
}
