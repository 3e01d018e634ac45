package london.datahub.feed;

/** What a column holds, which decides how it is read, and what of it may rest in the warehouse. */
public enum ColumnType {
    /** A reference of a case; rests as a keyed token. */
    REFERENCE,
    /** A reference that is a word, as an operation's; rests as a keyed token. */
    CODE_NAME,
    /** A supplier's number for a person; identifies them, and rests as a keyed token only. */
    PERSON_REFERENCE,
    /** Identifies a person; rests as a keyed token only. */
    GIVEN_NAME,
    /** Identifies a person; rests as a keyed token only. */
    SURNAME,
    /** Identifies a person; rests as a keyed token and as the age group at the event. */
    BIRTH_DATE,
    DATE,
    /** A calendar year; says with a quarter when the event was. */
    YEAR,
    /** A calendar quarter, Q1 to Q4. */
    QUARTER,
    /** A whole number, 0 or more. */
    COUNT,
    /** Years of age; rests as the age group. */
    AGE,
    /** One word of a code list. */
    CODE,
    /** Several words of a code list. */
    CODES,
    BOROUGH,
    /** One or several boroughs, as "Richmond with Wandsworth". */
    BOROUGHS,
    WARD,
    YES_NO,
    /** Free text. It rests nowhere but in the encrypted original until a reviewer releases it. */
    NARRATIVE,
    /** Known, and never read. */
    NOT_KEPT;

    /** Tells whether it is the name or birth date of a person. */
    public boolean namesSomebody() {
        return this == GIVEN_NAME || this == SURNAME || this == BIRTH_DATE;
    }

    /** Tells whether it is a place, which needs to say what it stands for. */
    public boolean isPlace() {
        return this == BOROUGH || this == BOROUGHS || this == WARD;
    }

    /** Tells whether a value of this type could identify somebody. */
    public boolean identifies() {
        return this == REFERENCE
                || this == CODE_NAME
                || this == PERSON_REFERENCE
                || this == GIVEN_NAME
                || this == SURNAME
                || this == BIRTH_DATE;
    }
}
