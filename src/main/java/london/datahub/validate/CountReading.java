package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** A whole number, 0 or more; a comma may group thousands. */
final class CountReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return new Value.Number(count(text));
    }

    static int count(String text) throws Unreadable {
        String digits = text.matches("\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text;
        if (!digits.matches("\\d{1,9}")) {
            throw new Unreadable("count-unreadable");
        }
        return Integer.parseInt(digits);
    }
}
