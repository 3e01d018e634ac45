package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.reference.FoldedName;

/** A reference that is a word, as the name of an operation: case, spaces and punctuation do not count. */
final class CodeNameReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        String folded = FoldedName.of(text).replaceFirst("^(operation|op) ", "");
        if (folded.isEmpty() || text.startsWith("#")) {
            throw new Unreadable("code-name-unreadable");
        }
        return new Value.Identifier(folded);
    }
}
