package london.datahub.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands in place of a count that its supplier does not give. */
final class WithheldMark {
    private static final String SUPPRESSED = "suppressed";
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("*", SUPPRESSED),
            Map.entry("**", SUPPRESSED),
            Map.entry("[c]", SUPPRESSED),
            Map.entry("c", SUPPRESSED),
            Map.entry("suppressed", SUPPRESSED),
            Map.entry("[x]", "not-available"),
            Map.entry("x", "not-available"),
            Map.entry("..", "not-available"),
            Map.entry("-", "not-available"),
            Map.entry("n/a", "not-available"),
            Map.entry("na", "not-available"),
            Map.entry("not available", "not-available"),
            Map.entry("not known", "not-available"),
            Map.entry("[z]", "not-applicable"),
            Map.entry("not applicable", "not-applicable"),
            Map.entry("[low]", "rounds-to-zero"));

    private WithheldMark() {}

    /** Returns suppressed, not-available, not-applicable or rounds-to-zero; nothing where it is no such mark. */
    static Optional<String> reason(String text) {
        if (text.matches("(?i)(<|&lt;|under |less than |fewer than )\\s*=?\\s*\\d{1,2}")) {
            return Optional.of(SUPPRESSED);
        }
        return Optional.ofNullable(REASONS.get(text.toLowerCase(Locale.ROOT)));
    }
}
