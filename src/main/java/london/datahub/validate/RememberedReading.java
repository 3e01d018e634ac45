package london.datahub.validate;

import java.util.HashMap;
import java.util.Map;
import london.datahub.feed.Column;

/**
 * Reads a text once where the same few words stand in row after row. Only for what depends on the text alone and
 * identifies nobody.
 */
final class RememberedReading implements CellReading {
    private static final int MOST = 5000;

    private final CellReading reading;
    private final Map<String, Value> known = new HashMap<>();

    RememberedReading(CellReading reading) {
        this.reading = reading;
    }

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        Value value = known.get(text);
        if (value == null) {
            value = reading.read(column, text, before);
            if (known.size() < MOST) {
                known.put(text, value);
            }
        }
        return value;
    }
}
