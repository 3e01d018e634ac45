package london.datahub.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records that are surely of one person, also by way of others. */
final class Ties {
    private final Map<Long, Long> above = new HashMap<>();

    void tie(long a, long b) {
        long one = first(a);
        long other = first(b);
        if (one != other) {
            above.put(Math.max(one, other), Math.min(one, other));
        }
    }

    /** Returns the smallest of the records that a record is tied to, itself among them. */
    long first(long record) {
        long first = record;
        while (above.containsKey(first)) {
            first = above.get(first);
        }
        for (long at = record; at != first; ) {
            at = above.put(at, first);
        }
        return first;
    }

    /** Returns the given records by what they are tied to, each group in their order. */
    Map<Long, List<Long>> groups(Iterable<Long> records) {
        Map<Long, List<Long>> groups = new TreeMap<>();
        records.forEach(record -> groups.computeIfAbsent(first(record), first -> new ArrayList<>(2))
                .add(record));
        return groups;
    }
}
