package london.datahub.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

/** How well linkage finds persons that are known. */
public final class Evaluation {
    private static final double[] THRESHOLDS = {0.1, 0.25, 0.5, 0.75, 0.9, 0.99};
    private final Linkage linkage;
    private final int[] truth;
    private final int[] persons;

    /** Links the people. @param truth each record's person as it is known, in the people's order */
    public Evaluation(Linkage linkage, int[] truth) {
        this.linkage = linkage;
        this.truth = truth.clone();
        this.persons = linkage.persons();
    }

    /** A threshold with what it would give. */
    public record AtThreshold(double threshold, Quality pairs, Quality clusters) {}

    /** Pairs that were wrongly joined or wrongly left apart, by how their comparisons came out. */
    public record Error(String levels, long joined, long missed) {}

    /** Pairs whose own probability is above the threshold, before records are joined to persons. */
    public Quality pairs() {
        return pairs(linkage.threshold());
    }

    /** Pairs of records that were joined to one person. */
    public Quality clusters() {
        return clusters(all -> true);
    }

    /** Pairs that were joined to one person and of which one record at least is meant. */
    public Quality clusters(IntPredicate meant) {
        return clusters(persons, meant);
    }

    private long pairs(IntPredicate meant, IntToLongFunction group) {
        Map<Long, long[]> sizes = new HashMap<>();
        for (int i = 0; i < truth.length; i++) {
            sizes.computeIfAbsent(group.applyAsLong(i), key -> new long[2])[meant.test(i) ? 0 : 1]++;
        }
        return sizes.values().stream()
                .mapToLong(size -> size[0] * (size[0] - 1) / 2 + size[0] * size[1])
                .sum();
    }

    public List<AtThreshold> thresholds() {
        List<AtThreshold> table = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            table.add(
                    new AtThreshold(threshold, pairs(threshold), clusters(linkage.personsAt(threshold), all -> true)));
        }
        return table;
    }

    private Quality pairs(double threshold) {
        Candidates candidates = linkage.candidates();
        long right = 0;
        long found = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (linkage.probability(i) >= threshold) {
                found++;
                right += isOnePerson(candidates, i) ? 1 : 0;
            }
        }
        return new Quality(right, found, wanted());
    }

    private boolean isOnePerson(Candidates candidates, int i) {
        return truth[candidates.first(i)] == truth[candidates.second(i)];
    }

    private Quality clusters(int[] found, IntPredicate meant) {
        return new Quality(
                pairs(meant, i -> (long) found[i] << 32 | truth[i]),
                pairs(meant, i -> found[i]),
                pairs(meant, i -> truth[i]));
    }

    private long wanted() {
        return pairs(all -> true, i -> truth[i]);
    }

    private String words(int candidate) {
        return linkage.levels(candidate).stream()
                .map(level -> level.respect() + " " + level.words())
                .collect(Collectors.joining(", "));
    }

    /** The commonest kinds of errors among the candidate pairs, the worst first. */
    public List<Error> errors(int most) {
        Candidates candidates = linkage.candidates();
        Map<String, long[]> byLevels = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean joined = persons[candidates.first(i)] == persons[candidates.second(i)];
            if (joined != isOnePerson(candidates, i)) {
                byLevels.computeIfAbsent(words(i), key -> new long[2])[joined ? 0 : 1]++;
            }
        }
        return byLevels.entrySet().stream()
                .map(entry -> new Error(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingLong((Error error) -> -error.joined() - error.missed())
                        .thenComparing(Error::levels))
                .limit(most)
                .toList();
    }
}
