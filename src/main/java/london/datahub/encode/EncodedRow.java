package london.datahub.encode;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import london.datahub.validate.Value;

/**
 * What may rest in the warehouse of one row. It has no place for an identifier in clear, and only this package makes it.
 *
 * @see Encoder
 */
public final class EncodedRow {
    private final long ordinal;
    private final int slot;
    private final YearMonth month;
    private final String part;
    private final Map<String, Value.Plain> values;
    private final Map<String, String> references;
    private final Optional<SealedPerson> person;

    EncodedRow(
            long ordinal,
            int slot,
            YearMonth month,
            String part,
            Map<String, Value.Plain> values,
            Map<String, String> references,
            Optional<SealedPerson> person) {
        this.ordinal = ordinal;
        this.slot = slot;
        this.month = month;
        this.part = part;
        this.values = Collections.unmodifiableMap(values);
        this.references = Collections.unmodifiableMap(references);
        this.person = person;
    }

    /** The row's number over all sheets of the file, from 1. */
    public long ordinal() {
        return ordinal;
    }

    /** Which of the counts that stand across in the row, from 0. */
    public int slot() {
        return slot;
    }

    public YearMonth month() {
        return month;
    }

    public String part() {
        return part;
    }

    /** Values that identify nobody, by the fact's column. */
    public Map<String, Value.Plain> values() {
        return values;
    }

    /** Tokens of references, by the fact's column. */
    public Map<String, String> references() {
        return references;
    }

    /** What tells its person from others; nothing where that is not known or may not be kept. */
    public Optional<SealedPerson> person() {
        return person;
    }
}
