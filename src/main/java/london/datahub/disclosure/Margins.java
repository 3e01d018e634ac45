package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells whether linked tables can be attacked without the inner cube that none of them publishes. They can where each is
 * whole and their sets of dimensions are decomposable (acyclic, by Graham's reduction): then any whole numbers that
 * agree on what the tables share are the margins of some cube, so the cube narrows nothing (Dobra and Fienberg, Bounds
 * for cell entries in contingency tables given marginal totals, PNAS 2000).
 */
final class Margins {
    private Margins() {}

    static boolean standAlone(CountTable table) {
        if (table.dimensions().stream()
                .anyMatch(dimension ->
                        !dimension.additive() || dimension.hierarchies().size() > 1)) {
            return false;
        }
        Map<Set<Integer>, Long> given = table.counts().keySet().stream()
                .collect(Collectors.groupingBy(codes -> brokenDownBy(table, codes), Collectors.counting()));
        List<Set<Integer>> tables = largest(given.keySet());
        return tables.stream().allMatch(dimensions -> isWhole(table, given, dimensions)) && isAcyclic(tables);
    }

    private static Set<Integer> brokenDownBy(CountTable table, List<String> codes) {
        return IntStream.range(0, codes.size())
                .filter(d -> !codes.get(d).equals(table.dimensions().get(d).root()))
                .boxed()
                .collect(Collectors.toSet());
    }

    static <T> List<Set<T>> largest(Set<Set<T>> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.size() > one.size() && other.containsAll(one)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isWhole(CountTable table, Map<Set<Integer>, Long> given, Set<Integer> dimensions) {
        long there = given.entrySet().stream()
                .filter(some -> dimensions.containsAll(some.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long whole = dimensions.stream()
                .mapToLong(d -> table.dimensions().get(d).codes().size())
                .reduce(1, Math::multiplyExact);
        return there == whole;
    }

    static <T> boolean isAcyclic(List<Set<T>> tables) {
        List<Set<T>> left = tables.stream().<Set<T>>map(HashSet::new).collect(Collectors.toCollection(ArrayList::new));
        boolean changed = true;
        while (changed) {
            Map<T, Long> uses = left.stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            changed = left.stream()
                    .map(one -> one.removeIf(d -> uses.get(d) == 1))
                    .reduce(false, Boolean::logicalOr);
            List<Set<T>> kept = largest(new HashSet<>(left));
            changed |= kept.size() < left.size();
            left = kept;
        }
        return left.size() <= 1;
    }
}
