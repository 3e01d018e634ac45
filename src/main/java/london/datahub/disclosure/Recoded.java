package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was coded anew between two editions.
 *
 * @param changes by how much each figure that overlaps another is larger in the later one
 * @param moved how much may have gone from each figure to each that overlaps it: see {@link Recoding}
 */
record Recoded(
        int since, int edition, Map<List<String>, Long> changes, Map<List<String>, Map<List<String>, Long>> moved) {

    /** Returns it for every edition and the last one before it that has the same figures; the oldest comes first. */
    static List<Recoded> between(List<Edition> editions) {
        List<Recoded> all = new ArrayList<>();
        Map<List<String>, Integer> last = new HashMap<>();
        Map<List<String>, Long> counts = new HashMap<>();
        for (int e = 0; e < editions.size(); e++) {
            int edition = e;
            TableProgramme programme = editions.get(e).programme();
            Map<Integer, Map<List<String>, Long>> changes = new TreeMap<>();
            for (Cell cell : programme.cells()) {
                if (cell.count() != Cell.UNTOLD && programme.overlaps().has(cell.codes())) {
                    Long before = counts.put(cell.codes(), cell.count());
                    Integer since = last.put(cell.codes(), e);
                    if (since != null) {
                        changes.computeIfAbsent(since, one -> new LinkedHashMap<>())
                                .put(cell.codes(), cell.count() - before);
                    }
                }
            }
            changes.forEach((since, changed) ->
                    all.add(new Recoded(since, edition, changed, Recoding.of(changed, programme.overlaps()))));
        }
        return all;
    }

    /** Returns the figures that exchanged something, or could have, in groups of which none did with another. */
    List<List<List<String>>> groups() {
        Map<List<String>, Set<List<String>>> groups = new LinkedHashMap<>();
        moved.forEach((from, to) -> {
            Set<List<String>> group = new LinkedHashSet<>();
            to.keySet().forEach(other -> group.addAll(groups.getOrDefault(other, Set.of(other))));
            group.add(from);
            group.forEach(member -> groups.put(member, group));
        });
        return groups.values().stream().distinct().map(List::copyOf).toList();
    }

    /** How much was added to all of these together. */
    long added(List<List<String>> figures) {
        return figures.stream().mapToLong(changes::get).sum();
    }
}
