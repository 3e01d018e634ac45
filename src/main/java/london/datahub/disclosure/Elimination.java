package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A first suppression by Gaussian elimination: figures are published one after the other, the dearest first, unless a
 * small count would then be a sum of published ones (Langsrud, Secondary cell suppression by Gaussian elimination, 2024).
 * Exact, since it calculates modulo a prime. It hides exact values only, so the attacker's repair must follow.
 */
final class Elimination {
    private static final long PRIME = 2_147_483_629L;
    private static final long MOST_WORK = 400_000_000L;

    private final TableProgramme programme;
    private final List<Map<Integer, Long>> rows = new ArrayList<>();
    private final Map<Integer, Set<Integer>> rowsWith = new HashMap<>();
    private long work;

    Elimination(TableProgramme programme) {
        this.programme = programme;
        Map<Integer, Map<Integer, Long>> solved = solvedRelations();
        for (int cell = 0; cell < programme.size(); cell++) {
            Map<Integer, Long> row = resolved(new HashMap<>(Map.of(cell, 1L)), solved);
            int place = cell;
            row.keySet()
                    .forEach(column -> rowsWith.computeIfAbsent(column, c -> new HashSet<>())
                            .add(place));
            rows.add(row);
        }
    }

    private Map<Integer, Map<Integer, Long>> solvedRelations() {
        Map<Integer, Map<Integer, Long>> solved = new HashMap<>();
        for (Relation relation : programme.relations()) {
            if (relation.exact()) {
                Map<Integer, Long> row = new HashMap<>();
                for (int i = 0; i < relation.size(); i++) {
                    row.merge(relation.cells()[i], Math.floorMod((long) relation.signs()[i], PRIME), Elimination::plus);
                }
                Map<Integer, Long> left = resolved(row, solved);
                left.keySet().stream().min(Comparator.naturalOrder()).ifPresent(pivot -> solved.put(pivot, left));
            }
        }
        return solved;
    }

    private static Map<Integer, Long> resolved(Map<Integer, Long> row, Map<Integer, Map<Integer, Long>> solved) {
        while (true) {
            var known = row.keySet().stream().filter(solved::containsKey).findFirst();
            if (known.isEmpty()) {
                return row;
            }
            subtract(row, solved.get(known.get()), known.get());
        }
    }

    private static Set<Integer> subtract(Map<Integer, Long> row, Map<Integer, Long> pivotRow, int pivot) {
        long factor = PRIME - row.get(pivot) * inverse(pivotRow.get(pivot)) % PRIME;
        Set<Integer> changed = new HashSet<>();
        pivotRow.forEach((column, value) -> {
            long sum = plus(row.getOrDefault(column, 0L), factor * value % PRIME);
            if (sum == 0) {
                row.remove(column);
            } else {
                row.put(column, sum);
            }
            changed.add(column);
        });
        return changed;
    }

    private static long plus(long a, long b) {
        return (a + b) % PRIME;
    }

    private static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }

    /**
     * Suppresses more cells until no small count is a sum of published ones; stops early on very large programmes.
     *
     * @param suppressed the small counts; the further ones are added here
     */
    void suppressFurther(boolean[] suppressed, double[] costs) {
        Set<Integer> secret = new HashSet<>(IntStream.range(0, suppressed.length)
                .filter(i -> suppressed[i])
                .boxed()
                .toList());
        List<Integer> order = IntStream.of(programme.published())
                .filter(i -> !suppressed[i])
                .boxed()
                .sorted(Comparator.comparing(this::canBeHidden).thenComparingDouble(i -> -costs[i]))
                .toList();
        for (int cell : order) {
            if (work < MOST_WORK && !rows.get(cell).isEmpty()) {
                suppressed[cell] = !publish(cell, secret) && canBeHidden(cell);
            }
        }
    }

    private boolean canBeHidden(int cell) {
        return programme.cell(cell).known().width() > 0;
    }

    private boolean publish(int cell, Set<Integer> secret) {
        Map<Integer, Long> row = rows.get(cell);
        int pivot = row.keySet().stream()
                .min(Comparator.comparingInt(column -> rowsWith.get(column).size()))
                .orElseThrow();
        if (rowsWith.get(pivot).stream()
                .anyMatch(other -> secret.contains(other) && isMultiple(rows.get(other), row, pivot))) {
            return false;
        }
        Map<Integer, Long> pivotRow = Map.copyOf(row);
        for (int other : List.copyOf(rowsWith.get(pivot))) {
            work += pivotRow.size();
            for (int column : subtract(rows.get(other), pivotRow, pivot)) {
                if (rows.get(other).containsKey(column)) {
                    rowsWith.get(column).add(other);
                } else {
                    rowsWith.get(column).remove(other);
                }
            }
        }
        return true;
    }

    private static boolean isMultiple(Map<Integer, Long> row, Map<Integer, Long> pivotRow, int pivot) {
        if (!row.keySet().equals(pivotRow.keySet())) {
            return false;
        }
        long factor = row.get(pivot) * inverse(pivotRow.get(pivot)) % PRIME;
        return pivotRow.entrySet().stream()
                .allMatch(entry -> row.get(entry.getKey()) == entry.getValue() * factor % PRIME);
    }
}
