package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** Years of age, 0 to 120. */
final class AgeReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > 120) {
            throw new Unreadable("age-unreadable");
        }
        return new Value.Age(Integer.parseInt(text));
    }
}
