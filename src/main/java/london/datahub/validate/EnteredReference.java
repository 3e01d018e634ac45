package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** A reference as somebody types it, read as it is read in a file. */
public final class EnteredReference {
    private EnteredReference() {}

    /** Returns what of it counts; nothing where it is none. */
    public static Optional<String> normal(String text) {
        try {
            return Optional.of(((Value.Identifier) new ReferenceReading().read(null, text.strip(), Map.of())).clear());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
