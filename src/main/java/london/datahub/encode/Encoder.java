package london.datahub.encode;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Layout;
import london.datahub.screen.Screen;
import london.datahub.secret.Key;
import london.datahub.validate.AgeAtEvent;
import london.datahub.validate.CheckedRow;
import london.datahub.validate.Consent;
import london.datahub.validate.Value;

/**
 * Turns references and identifiers into keyed tokens (HMAC-SHA-256, a sub-key for each register and each kind of
 * identifier) and ages into age groups. The same row and key always give the same encoding.
 */
public final class Encoder {
    private final Key key;
    private final String organisation;
    private final Layout layout;
    private final AgeAtEvent age;
    private final boolean tellsAge;
    private final Consent consent;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Column, String> purposes = new IdentityHashMap<>();

    /** @param organisation the supplier, for references that are its own */
    public Encoder(Key key, String organisation, Layout layout) {
        this.key = key;
        this.organisation = organisation;
        this.layout = layout;
        this.age = new AgeAtEvent(layout);
        this.tellsAge = AgeAtEvent.isFoundIn(layout);
        this.consent = new Consent(layout);
        layout.columns().forEach(column -> columns.put(column.name(), column));
        layout.columns().forEach(column -> purposes.put(column, purpose(column)));
    }

    public EncodedRow encode(CheckedRow row) {
        Map<String, Value.Plain> plain = new HashMap<>();
        Map<String, String> references = new HashMap<>();
        Map<String, String> identifiers = new HashMap<>();
        row.values().forEach((name, value) -> {
            if (value instanceof Value.Withheld withheld) {
                plain.put(FactShape.withheld(name), new Value.Code(withheld.reason()));
            } else if (value instanceof Value.Plain kept) {
                plain.put(name, kept);
            } else if (value instanceof Value.Narrative narrative) {
                plain.put(FactShape.findings(name), new Value.Code(Screen.summary(narrative.text())));
            } else if (value instanceof Value.Identifier identifier) {
                token(columns.get(name), identifier, references, identifiers);
            }
        });
        if (tellsAge) {
            plain.putAll(age.of(row.values()));
        }
        if (!consent.keepsIdentifiers(row.values())) {
            identifiers.clear();
        }
        return new EncodedRow(row.ordinal(), row.slot(), row.month(), row.part(), plain, references, identifiers);
    }

    private void token(
            Column column,
            Value.Identifier identifier,
            Map<String, String> references,
            Map<String, String> identifiers) {
        boolean referring = column.register().isPresent();
        Map<String, String> tokens =
                column.type() == ColumnType.PERSON_REFERENCE || !referring ? identifiers : references;
        tokens.put(column.name(), key.token(purposes.get(column), identifier.clear()));
    }

    private String purpose(Column column) {
        boolean referring = column.register().isPresent();
        return referring ? "reference " + register(column) : "identifier " + column.type();
    }

    private String register(Column column) {
        String register = column.register().orElseThrow();
        return column.registeredBySupplier() ? register + " of " + organisation : register;
    }
}
