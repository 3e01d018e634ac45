package london.datahub.feed;

/** What a column holds, which decides how it is read, and what of it may rest in the warehouse. */
public enum ColumnType {
    /** A reference of a case; rests as a keyed token. */
    REFERENCE,
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
    WARD,
    YES_NO,
    /** Known, and never read. */
    NOT_KEPT;

    /** Tells whether a value of this type could identify somebody. */
    public boolean identifies() {
        return this == REFERENCE
                || this == PERSON_REFERENCE
                || this == GIVEN_NAME
                || this == SURNAME
                || this == BIRTH_DATE;
    }
}
