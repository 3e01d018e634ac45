package london.datahub.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers for groups of records that stay with them: a group keeps the number that most of its records had, the older one
 * where as many had another; what comes apart keeps it where most of it went.
 */
final class Surrogates {
    private final Map<Long, Long> before;
    private long next;

    /**
     * @param before numbers by record key
     * @param next the first number that was never used
     */
    Surrogates(Map<Long, Long> before, long next) {
        this.before = before;
        this.next = next;
    }

    /** How many of a group's records had a number. */
    private record Overlap(int group, long number, long records) {}

    /** Returns a number for each group. @param groups in an order that does not depend on what came before */
    long[] of(List<List<Long>> groups) {
        long[] numbers = new long[groups.size()];
        Set<Long> given = new HashSet<>();
        for (Overlap overlap : overlaps(groups)) {
            if (numbers[overlap.group()] == 0 && given.add(overlap.number())) {
                numbers[overlap.group()] = overlap.number();
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] == 0 ? next++ : numbers[i];
        }
        return numbers;
    }

    private List<Overlap> overlaps(List<List<Long>> groups) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Map<Long, Long> counts = new HashMap<>();
            for (long record : groups.get(i)) {
                Long number = before.get(record);
                if (number != null) {
                    counts.merge(number, 1L, Long::sum);
                }
            }
            int group = i;
            counts.forEach((number, records) -> overlaps.add(new Overlap(group, number, records)));
        }
        overlaps.sort(Comparator.comparing((Overlap overlap) -> -overlap.records())
                .thenComparing(Overlap::number)
                .thenComparing(Overlap::group));
        return overlaps;
    }
}
