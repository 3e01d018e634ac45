package london.datahub.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.secret.Key;

/**
 * Turns what tells persons apart into {@link PersonEncoding}s. Every field has sub-keys of its own; given name and
 * surname share theirs, since people write one for the other. The same row and key always give the same encoding.
 */
public final class PersonEncoder {
    private final String keyId;
    private final List<FieldEncoder> encoders;

    /** @param fields what the values are, in their order; a field can stand more than once */
    public PersonEncoder(Key key, List<PersonField> fields, EncodingStrength strength) {
        this.keyId = key.id();
        this.encoders = fields.stream()
                .map(field -> new FieldEncoder(field, key, strength))
                .toList();
    }

    /**
     * Encodes one row.
     *
     * @param row what is random is drawn from the key and this: it must differ between rows
     * @param values in the order of the fields; null or blank where missing
     */
    public PersonEncoding encode(String row, List<String> values) {
        List<Optional<FieldEncoding>> fields = new ArrayList<>();
        for (int i = 0; i < encoders.size(); i++) {
            String value = values.get(i);
            fields.add(value == null ? Optional.empty() : encoders.get(i).encode(row + " " + i, value));
        }
        return new PersonEncoding(keyId, fields);
    }
}
