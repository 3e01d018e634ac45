package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.reference.FoldedName;

/** A name as it is written: {@code encode} makes it plain, since an alias or the parts of a name tell more. */
final class NameReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (FoldedName.of(text).isEmpty() || text.startsWith("#")) {
            throw new Unreadable("name-unreadable");
        }
        return new Value.Identifier(text.strip());
    }
}
