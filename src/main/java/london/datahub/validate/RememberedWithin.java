package london.datahub.validate;

import java.util.HashMap;
import java.util.Map;
import london.datahub.feed.Column;

/** Reads a text once for each value of the column that it is read within, as a ward's name for each borough. */
final class RememberedWithin implements CellReading {
    private final CellReading reading;
    private final Map<Value, RememberedReading> within = new HashMap<>();

    RememberedWithin(CellReading reading) {
        this.reading = reading;
    }

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        Value place = column.within().map(before::get).orElse(null);
        return within.computeIfAbsent(place, found -> new RememberedReading(reading))
                .read(column, text, before);
    }
}
