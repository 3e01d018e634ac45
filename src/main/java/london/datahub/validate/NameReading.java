package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.reference.FoldedName;

/** A name, without case, accents or punctuation. */
final class NameReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        String folded = FoldedName.of(text);
        if (folded.isEmpty() || text.startsWith("#")) {
            throw new Unreadable("name-unreadable");
        }
        return new Value.Identifier(folded);
    }
}
