package london.datahub.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** Says how likely two records are of one person. For one thread: what it finds is overwritten by the next pair. */
final class Judge {
    private final Comparisons comparisons;
    private final Model model;
    private final byte[] levels;
    private final Comparisons.Rarity rarity;

    Judge(Comparisons comparisons, Model model) {
        this.comparisons = comparisons;
        this.model = model;
        this.levels = new byte[comparisons.count()];
        this.rarity = comparisons.rarity();
    }

    /** Returns the log-odds of a pair in bits, what crowds have in common left aside: they are seldom less. */
    double roughly(int a, int b) {
        comparisons.compare(a, b, levels, 0, rarity);
        return logOdds();
    }

    /** Returns the log-odds of a pair in bits. */
    double logOdds(int a, int b) {
        comparisons.compare(a, b, levels, 0, rarity);
        return corrected(a, b);
    }

    /** Returns the log-odds of the pair just judged roughly. */
    double corrected(int a, int b) {
        comparisons.correct(a, b, levels, 0, rarity);
        return logOdds();
    }

    private double logOdds() {
        return model.logOdds(model.weight(levels, 0, rarity.straight, rarity.crosswise, rarity.rest));
    }

    /** How the comparisons of the pair judged last came out; overwritten by the next. */
    byte[] levels() {
        return levels;
    }

    LongPredicate isAbove(double leastLogOdds) {
        return pair -> roughly(Pairs.first(pair), Pairs.second(pair)) > leastLogOdds;
    }

    /** How the comparisons of a pair come out, in words. */
    List<Links.Level> words(int a, int b) {
        logOdds(a, b);
        boolean crosswise =
                comparisons.crossed() && model.crosswiseShare(levels, 0, rarity.straight, rarity.crosswise) > 0.5;
        List<Links.Level> words = new ArrayList<>();
        for (int slot = 0; slot < levels.length; slot++) {
            boolean name = comparisons.crossed() && slot < Comparisons.CROSSED;
            if (!name || slot < 2 != crosswise) {
                Comparison comparison = comparisons.slots().get(slot);
                int code = levels[slot];
                words.add(new Links.Level(
                        comparison.name(),
                        code < 0 ? "missing" : comparison.words().get(code % comparison.levels())));
            }
        }
        return words;
    }
}
