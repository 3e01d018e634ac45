package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ways to divide editions into blocks that move alike: for each edition the number of its block, from 0, never falling. */
final class Divisions {
    private static final long MOST_FIGURES = 60_000;

    private Divisions() {}

    /**
     * Returns the ways to divide editions in the order in which they are best tried: all alike, with the newest on its own,
     * divided elsewhere, and each on its own where that is not too large.
     */
    static List<int[]> of(List<Edition> editions) {
        int count = editions.size();
        List<int[]> divisions = new ArrayList<>();
        for (int at = count; at > 0; at--) {
            divisions.add(dividedAt(at, count));
        }
        long figures = editions.stream()
                .mapToLong(edition -> edition.programme().size())
                .sum();
        if (count > 2 && figures <= MOST_FIGURES) {
            divisions.add(eachAlone(count));
        }
        return divisions;
    }

    /** Returns that every edition moves on its own. */
    static int[] eachAlone(int editions) {
        return IntStream.range(0, editions).toArray();
    }

    /** Returns which editions move alike where those before one do, and that one and those after it. */
    static int[] dividedAt(int at, int editions) {
        return IntStream.range(0, editions).map(edition -> edition < at ? 0 : 1).toArray();
    }
}
