package london.datahub.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import london.datahub.read.Marker;

/** Why a count is not given, by the marker that stands in its place. */
final class WithheldMark {
    private static final Map<String, String> OF_ITS_OWN = Map.of(
            "[low]",
            "rounds-to-zero",
            "[z]",
            "not-applicable",
            "z",
            "not-applicable",
            "not applicable",
            "not-applicable");

    private WithheldMark() {}

    /** Returns suppressed, not-available, not-applicable or rounds-to-zero; nothing where it is no such mark. */
    static Optional<String> reason(String text) {
        return Marker.of(text)
                .filter(marker -> !marker.isFormulas())
                .map(marker -> OF_ITS_OWN.getOrDefault(
                        text.toLowerCase(Locale.ROOT), marker == Marker.WITHHELD ? "suppressed" : "not-available"));
    }
}
