package london.datahub.link;

import java.util.Arrays;

/**
 * Average linkage within one group of records: the two sets with the highest mean of log-odds over all pairs between
 * them are joined, as long as it is above the threshold. A chain of weak links so joins nobody. Of equal ones the first
 * are joined. Several pairs are surer than one, but records that something else has tied are no several witnesses: they
 * are often one event told twice.
 */
final class AverageLinkage {
    /** How much one pair counts at most, for or against, in bits. */
    static final double MOST = 12;

    private final int size;
    private final double threshold;
    private final double surer;
    private final double[][] sums;
    private final int[] sizes;
    private final int[] witnesses;
    private final int[] groups;
    private final int[] live;
    private int left;

    AverageLinkage(int size, double threshold, double surer) {
        this.size = size;
        this.threshold = threshold;
        this.surer = surer;
        this.sums = new double[size][size];
        this.sizes = new int[size];
        this.witnesses = new int[size];
        this.groups = new int[size];
        this.live = new int[size];
        Arrays.fill(sizes, 1);
        Arrays.fill(witnesses, 1);
        for (int i = 0; i < size; i++) {
            groups[i] = i;
            live[i] = i;
            Arrays.fill(sums[i], Double.NaN);
        }
    }

    boolean isSet(int a, int b) {
        return !Double.isNaN(sums[a][b]);
    }

    void set(int a, int b, double logOdds) {
        boolean sure = Math.abs(logOdds) >= -Told.NEVER;
        sums[a][b] = sure ? logOdds : Math.max(-MOST, Math.min(MOST, logOdds));
        sums[b][a] = sums[a][b];
    }

    /** Returns for each record the first of its set. */
    int[] groups() {
        left = size;
        while (left > 1 && joinBest()) {
            left--;
        }
        return groups;
    }

    private boolean joinBest() {
        int first = -1;
        int second = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < left; x++) {
            double[] row = sums[live[x]];
            for (int y = x + 1; y < left; y++) {
                double pairs = (double) sizes[live[x]] * sizes[live[y]];
                double mean = row[live[y]] / pairs;
                if (mean > highest && mean > needed(live[x], live[y])) {
                    highest = mean;
                    first = x;
                    second = y;
                }
            }
        }
        if (first >= 0) {
            join(first, second);
        }
        return first >= 0;
    }

    // A mean over several pairs is surer than the odds of one.
    private double needed(int one, int other) {
        double pairs = (double) witnesses[one] * witnesses[other];
        return threshold > 0 ? threshold / Math.pow(pairs, surer) : threshold;
    }

    private void join(int first, int second) {
        int kept = live[first];
        int gone = live[second];
        boolean tied = sums[kept][gone] / sizes[kept] / sizes[gone] > MOST;
        witnesses[kept] = tied ? Math.max(witnesses[kept], witnesses[gone]) : witnesses[kept] + witnesses[gone];
        System.arraycopy(live, second + 1, live, second, left - second - 1);
        for (int i = 0; i < left - 1; i++) {
            int other = live[i];
            sums[kept][other] += sums[gone][other];
            sums[other][kept] = sums[kept][other];
        }
        sizes[kept] += sizes[gone];
        for (int i = 0; i < size; i++) {
            groups[i] = groups[i] == gone ? kept : groups[i];
        }
    }
}
