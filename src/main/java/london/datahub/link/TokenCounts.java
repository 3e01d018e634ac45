package london.datahub.link;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each token stands in each column, by the tokens' numbers: counted once for all who go by it. */
final class TokenCounts {
    private final Map<Column, List<int[]>> counts;

    TokenCounts(Population people) {
        counts = people.columns().parallelStream().collect(Collectors.toMap(Function.identity(), Column::counts));
    }

    /** How often each token is the exact one. */
    int[] whole(Column column) {
        return counts.get(column).get(0);
    }

    /** How often each token is a part; of dates it is told by the place. */
    int[] parts(Column column) {
        return counts.get(column).get(1);
    }

    /** How often each token is the part of a date at that place. */
    int[] parts(Column column, int place) {
        return counts.get(column).get(1 + place);
    }
}
