package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Links a population: who is the same person. Nothing depends on chance, threads or the order of arrival. What was learnt
 * of a population serves a later one too; linked with it, records around those that are new or otherwise touched are
 * found to be the same persons as if all had been linked.
 */
public final class Linkage {
    private static final int LOOKS = 60;
    private final Population people;
    private Blocking blocking;
    private final LinkageRules rules;
    private final Comparisons comparisons;
    private final Model model;
    private final Told told;
    private Candidates candidates;

    /**
     * Learns from the people themselves.
     *
     * @param evidence of pairs of these people; what is said of records that are not among them is left aside
     */
    public Linkage(Population people, Evidence evidence, LinkageRules rules) {
        this.people = people;
        this.rules = rules;
        this.blocking = new Blocking(people, LOOKS);
        Learning learning = new Learning(people, blocking, new Tied(people, evidence));
        this.comparisons = learning.comparisons();
        this.model = learning.model();
        this.told = new Told(people, evidence, new Conflicts(comparisons, rules));
    }

    /**
     * Goes by what was learnt before.
     *
     * @throws IllegalArgumentException where that was of other fields or of another key
     */
    public Linkage(Population people, Evidence evidence, LinkageRules rules, Learnt learnt) {
        this.people = people;
        this.rules = rules;
        this.blocking = null;
        Learnt.Applied applied = learnt.to(people);
        this.comparisons = applied.comparisons();
        this.model = applied.model();
        this.told = new Told(people, evidence, new Conflicts(comparisons, rules));
    }

    /** Returns what this linkage goes by, for those to come. */
    public Learnt learnt() {
        return Learnt.of(comparisons, model);
    }

    /** Finds who is who. */
    public Links links() {
        return links(persons(), IntStream.range(0, people.size()).toArray());
    }

    /**
     * Finds who is who around some records: new ones, those of which evidence is new, and those that were one person
     * with a record that is gone. Whoever is not in the answer is who he was.
     *
     * @param touched their keys; those that are not among the people are left aside
     */
    public Links linksAround(long[] touched) {
        BitSet records = new BitSet();
        for (long key : touched) {
            if (people.record(key) >= 0) {
                records.set(people.record(key));
            }
        }
        Surroundings surroundings = new Surroundings(people, told, this::judge, LOOKS);
        candidates = surroundings.candidates(records, rules);
        settle();
        return links(personsAt(rules.threshold()), surroundings.records());
    }

    private Links links(int[] found, int[] records) {
        long[] keys = new long[records.length];
        long[] persons = new long[records.length];
        for (int i = 0; i < records.length; i++) {
            keys[i] = people.key(records[i]);
            persons[i] = people.key(found[records[i]]);
        }
        return new Links(keys, persons, uncertain(found));
    }

    /** Returns for each record the first of its person's records. */
    int[] persons() {
        if (candidates == null) {
            List<Candidates.Sieve> kept = new ArrayList<>(all().visit(() -> new Candidates.Sieve(judge(), told)));
            kept.add(Candidates.Sieve.ofEvidence(judge(), told));
            candidates = new Candidates(kept);
            settle();
        }
        return personsAt(rules.threshold());
    }

    /** Gives the blocks away: they are large, and needed once. */
    private Blocking all() {
        Blocking all = blocking == null ? new Blocking(people, LOOKS) : blocking;
        blocking = null;
        return all;
    }

    private void settle() {
        if (people.isMatching()) {
            Competition.settle(people, candidates, model.prior());
        }
        candidates.hear(told);
    }

    private Judge judge() {
        return new Judge(comparisons, model);
    }

    int[] personsAt(double probability) {
        return new Clustering(people, this::judge, told, rules.at(probability)).persons(candidates);
    }

    private List<Links.Uncertain> uncertain(int[] persons) {
        Judge judge = judge();
        long[] nextToEven = IntStream.range(0, candidates.size())
                .parallel()
                .filter(i -> isUncertain(i, persons))
                .mapToLong(i -> (long) Float.floatToIntBits((float) Math.abs(candidates.logOdds(i))) << 32 | i)
                .sorted()
                .toArray();
        return Arrays.stream(nextToEven)
                .limit(rules.uncertainAtMost())
                .mapToObj(sorted -> uncertain((int) sorted, persons, judge))
                .sorted(Comparator.comparingLong(Links.Uncertain::first).thenComparing(Links.Uncertain::second))
                .toList();
    }

    private boolean isUncertain(int i, int[] persons) {
        int a = candidates.first(i);
        int b = candidates.second(i);
        double against = persons[a] == persons[b] ? 1 - probability(i) : probability(i);
        return against >= rules.uncertainFrom() && !told.isSettled(a, b);
    }

    private Links.Uncertain uncertain(int i, int[] persons, Judge judge) {
        int a = candidates.first(i);
        int b = candidates.second(i);
        return new Links.Uncertain(
                people.key(a), people.key(b), probability(i), persons[a] == persons[b], judge.words(a, b));
    }

    double threshold() {
        return rules.threshold();
    }

    Candidates candidates() {
        return candidates;
    }

    double probability(int candidate) {
        return Model.probability(candidates.logOdds(candidate));
    }

    /** How a candidate pair's comparisons came out, in words. */
    List<Links.Level> levels(int candidate) {
        return judge().words(candidates.first(candidate), candidates.second(candidate));
    }
}
