package london.datahub.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the pairs around some records: theirs with all others, then those of whom they are likely to be one person with,
 * and so on, until nobody new is found. What hangs together is then known as if all pairs had been looked at.
 */
final class Surroundings {
    private final Population people;
    private final Told told;
    private final Supplier<Judge> judges;
    private final int looks;
    private final BitSet known = new BitSet();

    Surroundings(Population people, Told told, Supplier<Judge> judges, int looks) {
        this.people = people;
        this.told = told;
        this.judges = judges;
        this.looks = looks;
    }

    Candidates candidates(BitSet records, LinkageRules rules) {
        double floor = Clustering.floor(rules);
        List<Candidates.Sieve> kept = new ArrayList<>();
        kept.add(Candidates.Sieve.ofEvidence(judges.get(), told));
        BitSet next = (BitSet) records.clone();
        told.addTogether(next);
        Blocking blocking = new Blocking(people, looks);
        while (!next.isEmpty()) {
            BitSet asked = next;
            List<Round> found = blocking.visit(asked, () -> new Round(asked));
            known.or(asked);
            next = new BitSet();
            for (Round round : found) {
                kept.add(round.sieve);
                round.sieve.addAbove(floor, next);
            }
            told.addTogether(next);
            next.andNot(known);
        }
        return new Candidates(kept);
    }

    /** Keeps the pairs of the records asked for. */
    private final class Round implements Blocking.Visitor {
        private final BitSet asked;
        private final Candidates.Sieve sieve = new Candidates.Sieve(judges.get(), told);

        Round(BitSet asked) {
            this.asked = asked;
        }

        @Override
        public boolean wants(int a, int b) {
            return (asked.get(a) || asked.get(b)) && !known.get(a) && !known.get(b);
        }

        @Override
        public void see(int a, int b) {
            sieve.see(a, b);
        }
    }

    int[] records() {
        return known.stream().toArray();
    }
}
