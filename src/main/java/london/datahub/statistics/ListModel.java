package london.datahub.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A Poisson log-linear model of overlapping lists: every list's own effect, and the pairs of lists that depend on each
 * other. A pair that depends and shares nobody has an effect of minus infinity: combinations with both are impossible and
 * leave the table. Sources: Cormack, Biometrics 1989; Chan, Silverman and Vincent, Journal of the American Statistical
 * Association 2021 for lists that do not overlap.
 *
 * @param pairs each as the bits of its two lists
 */
public record ListModel(Set<Integer> pairs) {
    public ListModel {
        pairs = Collections.unmodifiableSet(new TreeSet<>(pairs));
    }

    /**
     * A model fitted.
     *
     * @param unseen the expected number of people on no list
     * @param bic the Bayesian information criterion, with the people observed as sample; less is better
     */
    public record Fit(ListModel model, int observed, double unseen, double bic) {
        /** Returns everybody, seen and unseen. */
        public double total() {
            return observed + unseen;
        }
    }

    /** Returns every pair of so many lists. */
    public static List<Integer> pairsOf(int lists) {
        List<Integer> pairs = new ArrayList<>();
        for (int first = 0; first < lists; first++) {
            for (int second = first + 1; second < lists; second++) {
                pairs.add(1 << first | 1 << second);
            }
        }
        return pairs;
    }

    /** Returns the fit; empty where the estimate does not exist or is not identified. */
    public Optional<Fit> fit(ListOverlaps overlaps) {
        int[] finite = pairs.stream()
                .mapToInt(Integer::intValue)
                .filter(pair -> overlaps.onAll(pair) > 0)
                .toArray();
        int[] cells = IntStream.range(1, overlaps.people().length)
                .filter(cell -> possible(cell, overlaps))
                .toArray();
        int effects = 1 + overlaps.lists().size() + finite.length;
        if (cells.length < effects) {
            return Optional.empty();
        }
        int lists = overlaps.lists().size();
        double[][] columns = Arrays.stream(cells)
                .mapToObj(cell -> column(cell, lists, finite))
                .toArray(double[][]::new);
        double[] counts = Arrays.stream(cells)
                .mapToDouble(cell -> overlaps.people()[cell])
                .toArray();
        double[] exposures = new double[cells.length];
        Arrays.fill(exposures, 1);
        int observed = overlaps.observed();
        int charged = 1 + overlaps.lists().size() + pairs.size();
        return PoissonRegression.fit(columns, counts, exposures)
                .map(fit -> new Fit(
                        this,
                        observed,
                        Math.exp(fit.coefficients()[0]),
                        charged * Math.log(observed) - 2 * fit.logLikelihood()));
    }

    private boolean possible(int cell, ListOverlaps overlaps) {
        return pairs.stream().allMatch(pair -> (cell & pair) != pair || overlaps.onAll(pair) > 0);
    }

    private static double[] column(int cell, int lists, int[] finite) {
        double[] column = new double[1 + lists + finite.length];
        column[0] = 1;
        for (int list = 0; list < lists; list++) {
            column[1 + list] = cell >> list & 1;
        }
        for (int i = 0; i < finite.length; i++) {
            column[1 + lists + i] = (cell & finite[i]) == finite[i] ? 1 : 0;
        }
        return column;
    }
}
