package london.datahub.dashboard;

import java.util.Optional;

/**
 * A filter as a chart or a title names it: {@code $years} is all that was chosen, {@code $years.latest} the last of it.
 */
public record FilterUse(String name, boolean latest) {
    private static final String LATEST = ".latest";

    /** Returns nothing for a plain value. */
    public static Optional<FilterUse> of(String value) {
        return value.startsWith("$") ? Optional.of(named(value.substring(1))) : Optional.empty();
    }

    static FilterUse named(String text) {
        return text.endsWith(LATEST)
                ? new FilterUse(text.substring(0, text.length() - LATEST.length()), true)
                : new FilterUse(text, false);
    }
}
