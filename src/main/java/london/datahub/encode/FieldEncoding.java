package london.datahub.encode;

/**
 * What is known of one value: keyed tokens, of which equal ones mean equal values, and a noisy bit pattern that is near
 * where values are near. Tokens are the first 64 bits of HMAC-SHA-256 and never 0.
 *
 * @param exact token of the whole normalised value
 * @param phonetic tokens of how the parts of a name sound, in the order of the parts; else empty
 * @param parts of a date: year, month, day, month and day, year and month, year with month and day in any order;
 *     of anything else the tokens of its words
 * @param bits the bit pattern, or empty for a word of a closed list
 */
public record FieldEncoding(long exact, long[] phonetic, long[] parts, long[] bits) {
    /** Places of {@link #parts} for a birth date. */
    public static final int YEAR = 0;

    public static final int MONTH = 1;
    public static final int DAY = 2;
    public static final int MONTH_DAY = 3;
    public static final int YEAR_MONTH = 4;
    public static final int ANY_ORDER = 5;

    FieldEncoding withBits(long[] others) {
        return new FieldEncoding(exact, phonetic, parts, others);
    }
}
