package london.datahub.read;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds the column that an unknown heading resembles, to be suggested and never taken by itself. Likeness is that of Jaro
 * and Winkler (1990), of the words as they stand and in alphabetical order.
 */
final class HeadingLikeness {
    private static final double ALIKE = 0.90;
    private static final double APART = 0.03;
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private HeadingLikeness() {}

    private record Candidate(Column column, double likeness) {}

    /** Returns the one column of those that the heading lacks which the words in a place resemble. */
    static Optional<Column> of(Heading heading, int at) {
        String words = heading.row().cell(at);
        List<Candidate> best = heading.layout().columns().stream()
                .filter(column -> column.type() != ColumnType.NOT_KEPT)
                .filter(column -> heading.index(column.name()).isEmpty())
                .map(column -> new Candidate(column, likeness(words, column)))
                .filter(candidate -> candidate.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .toList();
        boolean one = best.size() == 1
                || best.size() > 1 && best.get(0).likeness() - best.get(1).likeness() >= APART;
        return one
                ? Optional.of(best.get(0).column())
                        .filter(column -> HeadingScreen.objection(words, column).isEmpty())
                : Optional.empty();
    }

    private static double likeness(String words, Column column) {
        return column.headings().stream()
                .mapToDouble(listed -> Math.max(
                        LIKENESS.apply(HeadingWords.folded(words), HeadingWords.folded(listed)),
                        LIKENESS.apply(sorted(words), sorted(listed))))
                .max()
                .orElse(0);
    }

    private static String sorted(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .sorted()
                .collect(Collectors.joining());
    }
}
