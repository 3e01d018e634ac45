package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds the pairs around some records: theirs with all others, then those of whom they are likely to be one person with,
 * and so on, until nobody new is found. What hangs together is then known as if all pairs had been looked at.
 */
final class Surroundings {
    private static final int AT_ONCE = 512;
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
        Blocking blocking = new Blocking(people, looks);
        List<Candidates.Sieve> kept = new ArrayList<>();
        kept.add(Candidates.Sieve.ofEvidence(judges.get(), told));
        int[] next = withTied(records.stream().toArray());
        while (next.length > 0) {
            List<Candidates.Sieve> found = around(next, blocking);
            Arrays.stream(next).forEach(known::set);
            kept.addAll(found);
            next = withTied(found.stream()
                    .flatMapToInt(sieve -> sieve.above(floor))
                    .filter(record -> !known.get(record))
                    .distinct()
                    .toArray());
        }
        return new Candidates(kept);
    }

    /** Adds those whom evidence ties to the records and who are not known yet. */
    private int[] withTied(int[] records) {
        BitSet tied = new BitSet();
        Arrays.stream(records).forEach(tied::set);
        told.addTogether(tied);
        tied.andNot(known);
        Arrays.stream(records).forEach(tied::clear);
        return IntStream.concat(Arrays.stream(records), tied.stream()).toArray();
    }

    /** Judges the pairs of some records, none of them known yet, with all that are not known. */
    private List<Candidates.Sieve> around(int[] records, Blocking blocking) {
        BitSet asked = new BitSet();
        Arrays.stream(records).forEach(asked::set);
        return IntStream.rangeClosed(0, records.length / AT_ONCE)
                .parallel()
                .mapToObj(chunk -> {
                    Round round = new Round(asked, blocking);
                    int end = Math.min(records.length, (chunk + 1) * AT_ONCE);
                    Arrays.stream(records, chunk * AT_ONCE, end).forEach(round::lookAround);
                    round.sieve.end();
                    return round.sieve;
                })
                .toList();
    }

    /** Keeps the pairs of some of the records asked for. They come in the order found: whom one meets, the next may too. */
    private final class Round {
        private final BitSet asked;
        private final Blocking blocking;
        private final Candidates.Sieve sieve = new Candidates.Sieve(judges.get(), told);
        private final BitSet met = new BitSet();
        private int[] company = new int[256];
        private int size;

        Round(BitSet asked, Blocking blocking) {
            this.asked = asked;
            this.blocking = blocking;
            met.set(people.size()); // Stays: a set whose last member goes looks for the one before it.
        }

        void lookAround(int record) {
            size = 0;
            met.set(record);
            blocking.visitCompany(record, this::meet);
            met.clear(record);
            for (int i = 0; i < size; i++) {
                int other = company[i];
                met.clear(other);
                if (isWanted(record, other)) {
                    sieve.see(Math.min(record, other), Math.max(record, other));
                }
            }
        }

        private void meet(int other) {
            if (!met.get(other)) {
                met.set(other);
                company = size == company.length ? Arrays.copyOf(company, size * 2) : company;
                company[size++] = other;
            }
        }

        // A pair of two that are asked for is shown by the first of them.
        private boolean isWanted(int record, int other) {
            return !known.get(other) && !(asked.get(other) && other < record) && people.isComparable(record, other);
        }
    }

    int[] records() {
        return known.stream().toArray();
    }
}
