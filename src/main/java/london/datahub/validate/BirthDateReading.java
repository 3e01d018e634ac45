package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** A birth date; as an identifier it is written as 2004-01-31. */
final class BirthDateReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return new Value.Identifier(DateReading.date(text).toString());
    }
}
