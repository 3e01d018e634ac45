package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** A calendar quarter, Q1 to Q4. */
final class QuarterReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (!text.matches("(?i)(Q|Quarter )?[1-4]")) {
            throw new Unreadable("quarter-unreadable");
        }
        return new Value.Number(text.charAt(text.length() - 1) - '0');
    }
}
