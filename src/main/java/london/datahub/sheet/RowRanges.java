package london.datahub.sheet;

import java.util.ArrayList;
import java.util.List;
import london.datahub.issue.Place;

/** Row numbers as people write them: 2 to 5, 9. */
final class RowRanges {
    private RowRanges() {}

    static String of(List<Place> places) {
        List<String> ranges = new ArrayList<>();
        long from = 0;
        long to = 0;
        for (long row : places.stream()
                .mapToLong(Place::row)
                .filter(row -> row > 0)
                .sorted()
                .distinct()
                .toArray()) {
            if (row != to + 1 && to > 0) {
                ranges.add(words(from, to));
            }
            from = row == to + 1 && to > 0 ? from : row;
            to = row;
        }
        if (to > 0) {
            ranges.add(words(from, to));
        }
        return String.join(", ", ranges);
    }

    private static String words(long from, long to) {
        return from == to ? String.valueOf(from) : from + (to == from + 1 ? ", " : " to ") + to;
    }
}
