package london.datahub.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Records that were one person's and are another's. */
record PersonChange(long person, long became, Kind kind) {
    /** Whether any record is left of the person who changed. */
    enum Kind {
        MERGED,
        SPLIT;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the changes with how many records each is about. */
    static Map<PersonChange, Long> of(List<PersonStore.Stored> before, List<Assignment> now) {
        Map<Long, Long> persons = new HashMap<>();
        Set<Long> left = new HashSet<>();
        now.forEach(assignment -> {
            persons.put(assignment.record(), assignment.person());
            left.add(assignment.person());
        });
        Map<PersonChange, Long> changes = new HashMap<>();
        before.forEach(row -> {
            Long became = persons.get(row.record());
            if (became != null && became != row.person()) {
                Kind kind = left.contains(row.person()) ? Kind.SPLIT : Kind.MERGED;
                changes.merge(new PersonChange(row.person(), became, kind), 1L, Long::sum);
            }
        });
        return changes;
    }
}
