package london.datahub.encode;

import java.util.HashMap;
import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.secret.Key;
import london.datahub.validate.CheckedRow;
import london.datahub.validate.Value;

/**
 * Turns references and identifiers into keyed tokens (HMAC-SHA-256, a sub-key for each register and each kind of
 * identifier) and ages into age groups. The same row and key always give the same encoding.
 */
public final class Encoder {
    private final Key key;
    private final Layout layout;
    private final AgeAtEvent age;
    private final boolean tellsAge;

    public Encoder(Key key, Layout layout) {
        this.key = key;
        this.layout = layout;
        this.age = new AgeAtEvent(layout);
        this.tellsAge = AgeAtEvent.isFoundIn(layout);
    }

    public EncodedRow encode(CheckedRow row) {
        Map<String, Value.Plain> plain = new HashMap<>();
        Map<String, String> references = new HashMap<>();
        Map<String, String> identifiers = new HashMap<>();
        row.values().forEach((name, value) -> {
            if (value instanceof Value.Plain kept) {
                plain.put(name, kept);
            } else if (value instanceof Value.Identifier identifier) {
                token(layout.column(name).orElseThrow(), identifier, references, identifiers);
            }
        });
        if (tellsAge) {
            plain.putAll(age.of(row.values()));
        }
        if (layout.identifiersNeed().isPresent() && mustBeDropped(row, plain)) {
            identifiers.clear();
        }
        return new EncodedRow(row.ordinal(), row.slot(), row.month(), row.part(), plain, references, identifiers);
    }

    private void token(
            Column column,
            Value.Identifier identifier,
            Map<String, String> references,
            Map<String, String> identifiers) {
        if (column.register().isPresent()) {
            references.put(
                    column.name(), key.token("reference " + column.register().get(), identifier.clear()));
        } else {
            identifiers.put(column.name(), key.token("identifier " + column.type(), identifier.clear()));
        }
    }

    /** Who is not known to be a child counts as an adult, whose no is a no. */
    private boolean mustBeDropped(CheckedRow row, Map<String, Value.Plain> plain) {
        boolean refused = new Value.Flag(false)
                .equals(row.values().get(layout.identifiersNeed().orElseThrow()));
        return refused && !new Value.Code("child").equals(plain.get(AgeAtEvent.GROUP));
    }
}
