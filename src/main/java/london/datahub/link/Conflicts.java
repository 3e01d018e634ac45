package london.datahub.link;

import java.util.List;
import java.util.stream.IntStream;
import london.datahub.encode.PersonField;

/** The hard conflicts of the rules, by the numbers of comparisons and their levels. */
final class Conflicts {
    private final List<Known> conflicts;

    /** A conflict by the numbers of comparisons. */
    private record Known(List<Part> parts, double atMost) {
        boolean holds(byte[] codes) {
            for (Part part : parts) {
                if (!part.holds(codes)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** In one comparison: which of its levels belong to the conflict. */
    private record Part(int slot, int levels, boolean[] meant) {
        boolean holds(byte[] codes) {
            int code = codes[slot];
            return code >= 0 && meant[code % levels];
        }
    }

    Conflicts(Comparisons comparisons, LinkageRules rules) {
        conflicts = rules.conflicts().stream()
                .filter(conflict -> conflict.levels().keySet().stream()
                        .allMatch(field -> slots(comparisons, field).findAny().isPresent()))
                .map(conflict -> new Known(parts(comparisons, conflict), conflict.atMost()))
                .toList();
    }

    private static List<Part> parts(Comparisons comparisons, LinkageRules.Conflict conflict) {
        return conflict.levels().entrySet().stream()
                .flatMap(entry -> slots(comparisons, entry.getKey()).mapToObj(slot -> {
                    Comparison comparison = comparisons.slots().get(slot);
                    boolean[] meant = new boolean[comparison.levels()];
                    entry.getValue().forEach(words -> meant[comparison.words().indexOf(words)] = true);
                    return new Part(slot, comparison.levels(), meant);
                }))
                .toList();
    }

    private static IntStream slots(Comparisons comparisons, PersonField field) {
        return IntStream.range(0, comparisons.count())
                .filter(slot -> comparisons.slots().get(slot).name().equals(field.label()));
    }

    /** Returns the log-odds that two records with these levels are of one person, at most. */
    double atMost(byte[] codes) {
        double most = Double.POSITIVE_INFINITY;
        for (Known conflict : conflicts) {
            if (conflict.atMost() < most && conflict.holds(codes)) {
                most = conflict.atMost();
            }
        }
        return most;
    }
}
