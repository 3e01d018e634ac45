package london.datahub.encode;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Turns references into keyed tokens (HMAC-SHA-256, a sub-key for each register), what tells persons apart into one
 * sealed encoding, and ages into age groups. The same row and keys always give the same encoding.
 */
public final class Encoder {
    private final Key key;
    private final RowPerson person;
    private final String organisation;
    private final Layout layout;
    private final AgeAtEvent age;
    private final boolean tellsAge;
    private final Consent consent;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<Column, String> purposes = new IdentityHashMap<>();

    /**
     * @param key of references
     * @param persons the linkage key
     * @param organisation the supplier, for references that are its own
     */
    public Encoder(Key key, Key persons, String organisation, Layout layout) {
        this.key = key;
        this.person = new RowPerson(persons, organisation, layout);
        this.organisation = organisation;
        this.layout = layout;
        this.age = new AgeAtEvent(layout);
        this.tellsAge = AgeAtEvent.isFoundIn(layout);
        this.consent = new Consent(layout);
        layout.columns().forEach(column -> columns.put(column.name(), column));
        layout.columns().forEach(column -> purposes.put(column, purpose(column, organisation)));
    }

    public EncodedRow encode(CheckedRow row) {
        Map<String, Value.Plain> plain = new HashMap<>();
        Map<String, String> references = new HashMap<>();
        row.values().forEach((name, value) -> {
            if (value instanceof Value.Withheld withheld) {
                plain.put(FactShape.withheld(name), new Value.Code(withheld.reason()));
            } else if (value instanceof Value.Plain kept) {
                plain.put(name, kept);
            } else if (value instanceof Value.Narrative narrative) {
                plain.put(FactShape.findings(name), new Value.Code(Screen.summary(narrative.text())));
            } else if (value instanceof Value.Identifier identifier && isReference(columns.get(name))) {
                references.put(name, key.reference(purposes.get(columns.get(name)), identifier.clear()));
            }
        });
        if (tellsAge) {
            plain.putAll(age.of(row.values()));
        }
        return new EncodedRow(
                row.ordinal(), row.slot(), row.month(), row.part(), plain, references, person(row, references));
    }

    private Optional<SealedPerson> person(CheckedRow row, Map<String, String> references) {
        boolean kept = person.isToldBy(row.values()) && consent.keepsIdentifiers(row.values());
        return kept ? Optional.of(person.of(theSameAgain(row, references), row.values())) : Optional.empty();
    }

    private static boolean isReference(Column column) {
        return column.register().isPresent() && column.type() != ColumnType.PERSON_REFERENCE;
    }

    /** What tells a row from others, the same when it is sent again; a row without references is told by its place. */
    private String theSameAgain(CheckedRow row, Map<String, String> references) {
        String which = references.isEmpty() ? String.valueOf(row.ordinal()) : new TreeMap<>(references).toString();
        return organisation + " " + layout.target() + " " + row.part() + " " + which;
    }

    /** What the codes of a column's references are made for: those of one register meet, wherever they stand. */
    static String purpose(Column column, String organisation) {
        return "reference "
                + column.register()
                        .map(register -> column.registeredBySupplier() ? register + " of " + organisation : register)
                        .orElse("");
    }
}
