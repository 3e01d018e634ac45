package london.datahub.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of value that tells persons apart. */
public enum PersonField {
    GIVEN_NAME(Kind.NAME),
    SURNAME(Kind.NAME),
    BIRTH_DATE(Kind.DATE),
    SEX(Kind.WORD),
    NATIONALITY(Kind.WORD),
    POSTCODE(Kind.TEXT),
    PLACE(Kind.TEXT),
    STREET(Kind.TEXT),
    REFERENCE(Kind.TEXT),
    EMAIL(Kind.TEXT);

    /** How values of a field are written, and so how they are normalised and compared. */
    public enum Kind {
        NAME,
        DATE,
        WORD,
        TEXT
    }

    private final Kind kind;

    PersonField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The field's name in definitions and options, as given_name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PersonField> labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(PersonField::label).toList();
    }
}
