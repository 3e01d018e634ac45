package london.datahub.encode;

import java.util.List;
import java.util.Optional;

/**
 * What is known of who one row is about, in keyed encodings. Only this package makes it.
 *
 * @see PersonEncoder
 */
public final class PersonEncoding {
    private final String keyId;
    private final List<Optional<FieldEncoding>> fields;

    PersonEncoding(String keyId, List<Optional<FieldEncoding>> fields) {
        this.keyId = keyId;
        this.fields = List.copyOf(fields);
    }

    /** The key's id; encodings of different keys cannot be compared. */
    public String keyId() {
        return keyId;
    }

    /** The encodings in the order of the encoder's fields; empty where the value is missing. */
    public List<Optional<FieldEncoding>> fields() {
        return fields;
    }
}
