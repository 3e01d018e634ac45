package london.datahub.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of records with the log-odds that each is one person, in bits. */
final class Candidates {
    private static final double WORTH_KEEPING = -4;
    // Pieces of less than half a megabyte: of many people no room is found for a list in one piece.
    private static final int PIECE_BITS = 15;
    private static final int IN_PIECE = (1 << PIECE_BITS) - 1;
    private final List<long[]> pairs = new ArrayList<>();
    private final List<double[]> logOdds = new ArrayList<>();
    private int size;

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

    /** Takes the pairs away from those who kept them: of many people they are many. */
    Candidates(List<Sieve> kept) {
        for (Sieve sieve : kept) {
            for (int i = 0; i < sieve.size; i++) {
                add(sieve.pairs[i], sieve.logOdds[i]);
            }
            sieve.pairs = null;
            sieve.logOdds = null;
        }
    }

    private void add(long pair, double odds) {
        if ((size & IN_PIECE) == 0) {
            pairs.add(new long[IN_PIECE + 1]);
            logOdds.add(new double[IN_PIECE + 1]);
        }
        pairs.get(size >>> PIECE_BITS)[size & IN_PIECE] = pair;
        setLogOdds(size++, odds);
    }

    void hear(Told told) {
        IntStream.range(0, size)
                .parallel()
                .forEach(i -> setLogOdds(i, told.afterEvidence(logOdds(i), first(i), second(i))));
    }

    int size() {
        return size;
    }

    int first(int i) {
        return Pairs.first(pair(i));
    }

    int second(int i) {
        return Pairs.second(pair(i));
    }

    private long pair(int i) {
        return pairs.get(i >>> PIECE_BITS)[i & IN_PIECE];
    }

    double logOdds(int i) {
        return logOdds.get(i >>> PIECE_BITS)[i & IN_PIECE];
    }

    void setLogOdds(int i, double odds) {
        logOdds.get(i >>> PIECE_BITS)[i & IN_PIECE] = odds;
    }
}
