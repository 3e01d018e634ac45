package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which codes of a dimension stand for places that overlap: what was counted under one may be counted under another once
 * it is coded anew. Everybody can know that.
 *
 * @param dimension which of a figure's codes it is about, from 0
 * @param with by code, those that overlap it; of two that do, each names the other
 */
public record Overlaps(int dimension, Map<String, Set<String>> with) {
    static final Overlaps NONE = new Overlaps(0, Map.of());

    boolean has(List<String> codes) {
        return !codes.isEmpty() && with.containsKey(codes.get(dimension));
    }

    /** Returns the figures that count what this one could count; it may be that nobody publishes them. */
    Stream<List<String>> of(List<String> codes) {
        return with.getOrDefault(codes.get(dimension), Set.of()).stream().map(other -> {
            List<String> changed = new ArrayList<>(codes);
            changed.set(dimension, other);
            return List.copyOf(changed);
        });
    }
}
