package london.datahub.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many people there are in all, by multiple systems estimation from several lists that each know some.
 *
 * @param fit the model chosen, or given
 * @param interval of the total, 95 %, between the quantiles of bootstrap samples that each choose their model anew
 * @param corrected the same, corrected for bias and acceleration (BCa)
 * @param modelsWithEstimate among how many models it was chosen
 */
public record HiddenPopulation(
        ListOverlaps lists, ListModel.Fit fit, Interval interval, Interval corrected, int modelsWithEstimate) {
    /** Fewer lists cannot show whether they depend on each other; more have too many models to try each. */
    public static final int LEAST_LISTS = 3;

    public static final int MOST_LISTS = 6;

    /** Fewer people on several lists carry no estimate. */
    public static final int LEAST_ON_SEVERAL = 10;

    // Silverman, Chan and Vincent 2024: models far behind on the data are hardly ever the best of a sample.
    private static final int MODELS_TRIED_AGAIN = 60;

    /**
     * Returns the estimate by the model with the least BIC among all whose estimate exists and is identified.
     *
     * @throws NotEstimable where the lists are too few, too many or too sparse
     */
    public static HiddenPopulation estimate(ListOverlaps lists) throws NotEstimable {
        check(lists);
        List<Integer> pairs = ListModel.pairsOf(lists.lists().size());
        List<ListModel.Fit> fits = IntStream.range(0, 1 << pairs.size())
                .parallel()
                .mapToObj(chosen -> new ListModel(Set.copyOf(IntStream.range(0, pairs.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(pairs::get)
                        .toList())))
                .flatMap(model -> model.fit(lists).stream())
                .sorted(Comparator.comparingDouble(ListModel.Fit::bic))
                .toList();
        return of(lists, fits);
    }

    /**
     * Returns the estimate by a model that somebody chose; its interval holds no choice of model.
     *
     * @throws NotEstimable where the lists are too few, too many or too sparse for it
     */
    public static HiddenPopulation estimate(ListOverlaps lists, ListModel model) throws NotEstimable {
        check(lists);
        return of(lists, model.fit(lists).stream().toList());
    }

    private static HiddenPopulation of(ListOverlaps lists, List<ListModel.Fit> fits) throws NotEstimable {
        if (fits.isEmpty()) {
            throw new NotEstimable(
                    "No estimate exists for these lists: they share too few people in too few ways.",
                    "Take small lists together as one, or wait for more data.");
        }
        List<ListModel> again = fits.stream()
                .limit(MODELS_TRIED_AGAIN)
                .map(ListModel.Fit::model)
                .toList();
        var intervals = new ListBootstrap(lists, fits.get(0).total(), again).intervals();
        return new HiddenPopulation(lists, fits.get(0), intervals.percentile(), intervals.corrected(), fits.size());
    }

    private static void check(ListOverlaps lists) throws NotEstimable {
        int size = lists.lists().size();
        if (size < LEAST_LISTS) {
            throw new NotEstimable(
                    "An estimate needs at least three lists: two cannot show whether they depend on each other.",
                    "Add a list, as of charities or of other parts of government.");
        }
        if (size > MOST_LISTS) {
            throw new NotEstimable(
                    "There are more than six lists, and too many ways in which they could depend on each other.",
                    "Take the smallest lists together as one.");
        }
        checkOverlaps(lists);
    }

    private static void checkOverlaps(ListOverlaps lists) throws NotEstimable {
        for (int list = 0; list < lists.lists().size(); list++) {
            int known = lists.onAll(1 << list);
            if (known == 0 || known == lists.observed()) {
                throw new NotEstimable(
                        "One list has nobody, or everybody, and so says nothing of those who are not seen.",
                        "Leave that list out.");
            }
        }
        if (lists.onSeveral() < LEAST_ON_SEVERAL) {
            throw new NotEstimable(
                    "Fewer than ten people are on more than one list. Where lists hardly meet, nothing can be told of"
                            + " those on none.",
                    "Wait for more data, or take more years together.");
        }
    }
}
