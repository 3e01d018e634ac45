package london.datahub.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;

/** The wards as they were in the demonstration's years. */
final class Places {
    private static final Map<String, List<Ward>> WARDS =
            Wards.of(2018).stream().collect(Collectors.groupingBy(Ward::boroughCode));
    private static final double KNOWN = 0.85;

    private Places() {}

    /** Draws the ward of an event: mostly known, the same whenever the event is written down. */
    static Optional<Ward> ward(String boroughCode, String event, long seed) {
        Chance chance = Chance.of(seed, "ward", event);
        return chance.happens(KNOWN) ? Optional.of(chance.oneOf(WARDS.get(boroughCode))) : Optional.empty();
    }

    static List<Ward> wards(String boroughCode) {
        return WARDS.get(boroughCode);
    }
}
