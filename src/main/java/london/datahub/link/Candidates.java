package london.datahub.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of records with the log-odds that each is one person, in bits. */
final class Candidates {
    private static final double WORTH_KEEPING = -4;
    private final long[] pairs;
    final double[] logOdds;

    /** Judges the pairs shown and keeps those that are likely enough. */
    static final class Sieve implements Blocking.Visitor {
        private final Judge judge;
        private final Told told;
        private long[] pairs = new long[64];
        private double[] logOdds = new double[64];
        private int size;

        Sieve(Judge judge, Told told) {
            this.judge = judge;
            this.told = told;
        }

        @Override
        public void see(int a, int b) {
            if (judge.roughly(a, b) > WORTH_KEEPING && !told.isOf(a, b)) {
                keep(a, b, judge.corrected(a, b));
            }
        }

        /** Returns one that holds the pairs of which something is told. */
        static Sieve ofEvidence(Judge judge, Told told) {
            Sieve sieve = new Sieve(judge, told);
            told.visit((a, b) -> sieve.keep(a, b, judge.logOdds(a, b)));
            sieve.end();
            return sieve;
        }

        /** Returns the records of the pairs that are likelier than that, both of each pair, in the order of the pairs. */
        IntStream above(double floor) {
            return IntStream.range(0, size)
                    .filter(i -> logOdds[i] > floor)
                    .flatMap(i -> IntStream.of(Pairs.first(pairs[i]), Pairs.second(pairs[i])));
        }

        @Override
        public void end() {
            pairs = Arrays.copyOf(pairs, size);
            logOdds = Arrays.copyOf(logOdds, size);
        }

        private void keep(int a, int b, double odds) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
                logOdds = Arrays.copyOf(logOdds, size * 2);
            }
            pairs[size] = Pairs.pair(a, b);
            logOdds[size++] = told.afterConflict(odds, judge);
        }
    }

    Candidates(List<Sieve> kept) {
        int size = kept.stream().mapToInt(sieve -> sieve.size).sum();
        pairs = new long[size];
        logOdds = new double[size];
        int at = 0;
        for (Sieve sieve : kept) {
            System.arraycopy(sieve.pairs, 0, pairs, at, sieve.size);
            System.arraycopy(sieve.logOdds, 0, logOdds, at, sieve.size);
            at += sieve.size;
        }
    }

    void hear(Told told) {
        IntStream.range(0, pairs.length)
                .parallel()
                .forEach(i -> logOdds[i] = told.afterEvidence(logOdds[i], first(i), second(i)));
    }

    int size() {
        return pairs.length;
    }

    int first(int i) {
        return Pairs.first(pairs[i]);
    }

    int second(int i) {
        return Pairs.second(pairs[i]);
    }
}
