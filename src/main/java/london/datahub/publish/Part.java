package london.datahub.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures of a population that no sum ties to its others, since no table adds up over all time: those of one span of
 * years.
 *
 * @param figures true counts by table
 * @param told what earlier releases told of the same years
 */
record Part(
        Map<String, Map<Map<String, String>, Long>> figures,
        Map<Release, Map<Map<String, String>, Ledger.Entry>> told) {
    private static final String WHOLE = "";

    /** Returns the parts that have figures now, the oldest first; one where some table knows no time. */
    static List<Part> of(
            Map<String, Map<Map<String, String>, Long>> figures,
            Map<Release, Map<Map<String, String>, Ledger.Entry>> told) {
        boolean divided = Stream.concat(
                        figures.values().stream().flatMap(counts -> counts.keySet().stream()),
                        told.values().stream().flatMap(entries -> entries.keySet().stream()))
                .allMatch(codes -> codes.containsKey(Ancestry.TIME));
        Function<Map<String, String>, String> years =
                divided ? codes -> Ancestry.longest(codes.get(Ancestry.TIME)) : codes -> WHOLE;
        Map<String, Part> parts = new TreeMap<>();
        sort(figures, years, parts, Part::figures);
        // What was told of years that nothing is told of now was attacked when it was told.
        Map<String, Part> all = new TreeMap<>(parts);
        sort(told, years, all, Part::told);
        return List.copyOf(parts.values());
    }

    private static <K, V> void sort(
            Map<K, Map<Map<String, String>, V>> from,
            Function<Map<String, String>, String> years,
            Map<String, Part> parts,
            Function<Part, Map<K, Map<Map<String, String>, V>>> side) {
        from.forEach((key, values) -> values.forEach((codes, value) -> side.apply(parts.computeIfAbsent(
                        years.apply(codes), none -> new Part(new LinkedHashMap<>(), new LinkedHashMap<>())))
                .computeIfAbsent(key, none -> new LinkedHashMap<>())
                .put(codes, value)));
    }

    /** Returns how many figures it has now. */
    int size() {
        return figures.values().stream().mapToInt(Map::size).sum();
    }

    /** Returns what a reader was told of these years. */
    History history(Population population, Audience reader) {
        Map<Release, Map<Map<String, String>, Ledger.Entry>> known = new LinkedHashMap<>();
        told.forEach((release, entries) -> {
            if (reader.knows(release.audience())) {
                known.put(release, entries);
            }
        });
        return new History(population, reader, known);
    }
}
