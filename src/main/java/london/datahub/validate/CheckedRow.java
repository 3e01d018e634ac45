package london.datahub.validate;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import london.datahub.read.SourceRow;

/**
 * What one row of a file says of one event or count, read and checked.
 *
 * @param slot 0, or which of the counts that stand across, from 0
 * @param month when the event was
 * @param part the version it belongs to, beside supplier, feed and month; may be empty
 * @param values by column name; a column without value is missing
 */
public record CheckedRow(SourceRow source, int slot, YearMonth month, String part, Map<String, Value> values) {
    public CheckedRow {
        values = Collections.unmodifiableMap(values);
    }

    /** The row's number over all sheets of the file, from 1. */
    public long ordinal() {
        return source.ordinal();
    }

    /** Says where it stands, never what it says. */
    @Override
    public String toString() {
        return source.toString();
    }
}
