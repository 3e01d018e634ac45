package london.datahub.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bootstrap of an estimate from lists: people are drawn anew from those observed, and each sample chooses its own
 * model, so that the intervals hold the choice too. Sources: Silverman, Chan and Vincent, Statistics and Computing 2024;
 * DiCiccio and Efron, Statistical Science 1996. The draws start from a fixed seed: the same lists have the same intervals.
 */
final class ListBootstrap {
    private static final int SAMPLES = 1000;
    private static final long SEED = 20130;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final ListOverlaps lists;
    private final double estimate;
    private final List<ListModel> models;

    ListBootstrap(ListOverlaps lists, double estimate, List<ListModel> models) {
        this.lists = lists;
        this.estimate = estimate;
        this.models = models;
    }

    /** Returns the totals of the samples that have an estimate, in ascending order. */
    private double[] totals() {
        // Drawn one after the other: a generator that threads split among themselves gives others each time.
        long[] seeds = new SplittableRandom(SEED).longs(SAMPLES).toArray();
        return Arrays.stream(seeds)
                .parallel()
                .mapToObj(seed -> total(drawn(new SplittableRandom(seed))))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
    }

    /** Returns both intervals of the total at 95 %. */
    Intervals intervals() {
        double[] totals = totals();
        double below = Arrays.stream(totals).filter(total -> total < estimate).count();
        double bias = NORMAL.inverseCumulativeProbability(within(below / totals.length, totals.length));
        return new Intervals(between(totals, 0, 0), between(totals, bias, acceleration()), totals.length);
    }

    /**
     * The intervals of a total, and how many samples they rest on.
     *
     * @param percentile between the samples' own quantiles
     * @param corrected for bias and acceleration; where models of like standing give two groups of totals, as in the UK
     *     in 2013, it leans far to one of them
     */
    record Intervals(Interval percentile, Interval corrected, int samples) {}

    private static Interval between(double[] totals, double bias, double acceleration) {
        return new Interval(
                quantile(totals, bias, acceleration, -Confidence.P95.z()),
                quantile(totals, bias, acceleration, Confidence.P95.z()));
    }

    private static double within(double share, int samples) {
        return Math.min(1 - 0.5 / samples, Math.max(0.5 / samples, share));
    }

    private static double quantile(double[] totals, double bias, double acceleration, double z) {
        double moved = bias + z;
        double share = NORMAL.cumulativeProbability(bias + moved / (1 - acceleration * moved));
        double place = share * (totals.length - 1);
        int before = (int) Math.floor(place);
        int after = Math.min(before + 1, totals.length - 1);
        return totals[before] + (place - before) * (totals[after] - totals[before]);
    }

    private OptionalDouble total(ListOverlaps sample) {
        return models.stream()
                .flatMap(model -> model.fit(sample).stream())
                .min(Comparator.comparingDouble(ListModel.Fit::bic))
                .map(fit -> OptionalDouble.of(fit.total()))
                .orElse(OptionalDouble.empty());
    }

    private ListOverlaps drawn(SplittableRandom random) {
        int[] people = lists.people();
        int[] upTo = people.clone();
        Arrays.parallelPrefix(upTo, Integer::sum);
        int[] sample = new int[people.length];
        for (int i = 0; i < lists.observed(); i++) {
            int place = Arrays.binarySearch(upTo, random.nextInt(lists.observed()) + 1);
            sample[first(upTo, place < 0 ? -place - 1 : place)]++;
        }
        return lists.withPeople(sample);
    }

    // Combinations that nobody has repeat the sum before them; the search may land on any of them.
    private static int first(int[] upTo, int place) {
        int first = place;
        while (first > 0 && upTo[first - 1] == upTo[place]) {
            first--;
        }
        return first;
    }

    private double acceleration() {
        int[] people = lists.people();
        int[] had = IntStream.range(1, people.length).filter(i -> people[i] > 0).toArray();
        double[] without = Arrays.stream(had)
                .mapToDouble(i -> {
                    int[] fewer = people.clone();
                    fewer[i]--;
                    return total(lists.withPeople(fewer)).orElse(estimate);
                })
                .toArray();
        double mean = IntStream.range(0, had.length)
                        .mapToDouble(i -> people[had[i]] * without[i])
                        .sum()
                / lists.observed();
        double cubes = 0;
        double squares = 0;
        for (int i = 0; i < had.length; i++) {
            double off = mean - without[i];
            cubes += people[had[i]] * off * off * off;
            squares += people[had[i]] * off * off;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
}
