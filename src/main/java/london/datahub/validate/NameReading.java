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
            throw new Unreadable("name", "This is no name: it has no letters.", "Leave the cell empty if not known.");
        }
        return new Value.Identifier(folded);
    }
}
