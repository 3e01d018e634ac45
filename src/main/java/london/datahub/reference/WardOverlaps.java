package london.datahub.reference;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which wards of 2018 and of 2022 overlap. Source: an overlay of both vintages weighted by population, not a product of
 * the ONS. The smallest share in it is 3 in 100 of an old ward's residents; what overlaps by less is not in it.
 */
public final class WardOverlaps {
    private static final Map<String, Set<String>> ALL = load();

    private WardOverlaps() {}

    /** Returns by code, old and new, the wards of the other vintage that overlap it; a code of both is left out. */
    public static Map<String, Set<String>> all() {
        return ALL;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> all = new TreeMap<>();
        ReferenceFile.rows("reference/ward-2018-to-2022.csv").forEach(row -> {
            String old = row.getField("ward_2018_code");
            String later = row.getField("ward_2022_code");
            if (!old.equals(later)) {
                all.computeIfAbsent(old, none -> new TreeSet<>()).add(later);
                all.computeIfAbsent(later, none -> new TreeSet<>()).add(old);
            }
        });
        return Collections.unmodifiableMap(all);
    }
}
