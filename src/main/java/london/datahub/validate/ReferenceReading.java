package london.datahub.validate;

import java.util.Locale;
import java.util.Map;
import london.datahub.feed.Column;

/** A reference: letters and digits count, case, spaces and hyphens do not. */
final class ReferenceReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (text.matches("(?i)\\d+([.]\\d+)?E[+]?\\d+|\\d+[.]\\d+")) {
            throw new Unreadable("reference-changed-by-excel");
        }
        String normal = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]+", "");
        if (normal.chars().filter(Character::isDigit).count() < 2) {
            throw new Unreadable("reference-unreadable");
        }
        return new Value.Identifier(normal);
    }
}
