package london.datahub.link;

import java.util.ArrayList;
import java.util.List;

/** Links a population: who is the same person. Nothing depends on chance, threads or the order of arrival. */
public final class Linkage {
    private static final int LOOKS = 60;
    private final Population people;
    private final Evidence evidence;
    private final LinkageRules rules;
    private Comparisons comparisons;
    private Model model;
    private Told told;
    private Candidates candidates;

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
        if (candidates == null) {
            Blocking blocking = new Blocking(people, LOOKS);
            Learning learning = new Learning(people, blocking);
            comparisons = learning.comparisons();
            model = learning.model();
            told = new Told(people, evidence, new Conflicts(comparisons, rules));
            List<Candidates.Sieve> kept = new ArrayList<>(blocking.visit(this::sieve));
            Candidates.Sieve ofEvidence = sieve();
            told.visit(ofEvidence::look);
            kept.add(ofEvidence);
            candidates = new Candidates(kept);
            if (people.isMatching()) {
                Competition.settle(people, candidates, model.prior());
            }
            candidates.hear(told);
        }
        return personsAt(rules.threshold());
    }

    private Candidates.Sieve sieve() {
        return new Candidates.Sieve(judge(), told);
    }

    private Judge judge() {
        return new Judge(comparisons, model);
    }

    int[] personsAt(double probability) {
        return new Clustering(people, this::judge, told, rules.at(probability)).persons(candidates);
    }

    private List<Links.Uncertain> uncertain(int[] persons) {
        List<Links.Uncertain> uncertain = new ArrayList<>();
        Judge judge = judge();
        for (int i = 0; i < candidates.size(); i++) {
            int a = candidates.first(i);
            int b = candidates.second(i);
            boolean joined = persons[a] == persons[b];
            double probability = probability(i);
            boolean sure = joined ? probability > 1 - rules.uncertainFrom() : probability < rules.uncertainFrom();
            if (!sure && !told.isSettled(a, b)) {
                uncertain.add(
                        new Links.Uncertain(people.key(a), people.key(b), probability, joined, judge.words(a, b)));
            }
        }
        return uncertain;
    }

    double threshold() {
        return rules.threshold();
    }

    Candidates candidates() {
        return candidates;
    }

    double probability(int candidate) {
        return Model.probability(candidates.logOdds[candidate]);
    }

    /** How a candidate pair's comparisons came out, in words. */
    List<Links.Level> levels(int candidate) {
        return judge().words(candidates.first(candidate), candidates.second(candidate));
    }
}
