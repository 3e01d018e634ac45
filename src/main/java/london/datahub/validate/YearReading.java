package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** A calendar year. */
final class YearReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (!text.matches("(19|20)\\d\\d")) {
            throw new Unreadable("year-unreadable");
        }
        return new Value.Number(Integer.parseInt(text));
    }
}
