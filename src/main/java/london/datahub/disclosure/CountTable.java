package london.datahub.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of counts with the dimensions it is broken down by. Several linked tables are one such table: each gives the
 * top code for the dimensions it does not have, and combinations that no table has are missing.
 *
 * @param counts by one code a dimension, in the order in which they are published
 */
public record CountTable(List<Dimension> dimensions, Map<List<String>, Long> counts) {
    public CountTable {
        dimensions = List.copyOf(dimensions);
        counts = new LinkedHashMap<>(counts);
    }

    long combinations() {
        return dimensions.stream().mapToLong(d -> d.codes().size()).reduce(1, Math::multiplyExact);
    }
}
