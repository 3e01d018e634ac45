package london.datahub.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** A table as somebody makes one to try: hierarchies, counts of the innermost combinations, and all their totals. */
final class MadeTable {
    /** By dimension, the parent of every code; that of the top is empty. */
    final Map<String, Map<String, String>> hierarchies = new LinkedHashMap<>();

    final Map<List<String>, Long> counts = new LinkedHashMap<>();

    /** @param parents "code<parent", one after the other; the top is the code that is only a parent */
    MadeTable by(String dimension, String... parents) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String pair : parents) {
            String[] two = pair.split("<");
            codes.putIfAbsent(two[1], "");
            codes.put(two[0], two[1]);
        }
        hierarchies.put(dimension, codes);
        return this;
    }

    /** Counts every combination of codes that have nothing below them, and adds up. */
    MadeTable counting(ToLongFunction<List<String>> inner) {
        combinations(List.copyOf(hierarchies.values())).forEach(codes -> counts.put(codes, 0L));
        List<List<String>> innermost = List.copyOf(counts.keySet()).stream()
                .filter(codes -> everyCode(codes, (d, code) -> !d.containsValue(code)))
                .toList();
        for (List<String> codes : innermost) {
            long count = inner.applyAsLong(codes);
            above(codes).forEach(total -> counts.merge(total, count, Long::sum));
        }
        return this;
    }

    /** The same, without what no table publishes. */
    MadeTable only(Predicate<List<String>> published) {
        counts.keySet().removeIf(published.negate());
        return this;
    }

    boolean isTop(int dimension, String code) {
        return List.copyOf(hierarchies.values()).get(dimension).get(code).isEmpty();
    }

    private interface Asked {
        boolean of(Map<String, String> dimension, String code);
    }

    private boolean everyCode(List<String> codes, Asked asked) {
        List<Map<String, String>> all = List.copyOf(hierarchies.values());
        for (int d = 0; d < all.size(); d++) {
            if (!asked.of(all.get(d), codes.get(d))) {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> above(List<String> codes) {
        List<Map<String, String>> lines = new ArrayList<>();
        List<Map<String, String>> all = List.copyOf(hierarchies.values());
        for (int d = 0; d < all.size(); d++) {
            Map<String, String> line = new LinkedHashMap<>();
            for (String code = codes.get(d); !code.isEmpty(); code = all.get(d).get(code)) {
                line.put(code, "");
            }
            lines.add(line);
        }
        return combinations(lines);
    }

    static List<List<String>> combinations(List<Map<String, String>> dimensions) {
        List<List<String>> all = List.of(List.of());
        for (Map<String, String> dimension : dimensions) {
            all = all.stream()
                    .flatMap(begun -> dimension.keySet().stream().map(code -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(code);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return all;
    }

    String cells() {
        return String.join(",", hierarchies.keySet()) + ",freq\n"
                + counts.entrySet().stream()
                        .map(cell -> String.join(",", cell.getKey()) + "," + cell.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    String hierarchy(String dimension) {
        return "code,parent,level\n"
                + hierarchies.get(dimension).entrySet().stream()
                        .map(code -> code.getKey() + "," + code.getValue() + ",\n")
                        .collect(Collectors.joining());
    }

    long small() {
        return counts.values().stream().filter(count -> count > 0 && count < 5).count();
    }
}
