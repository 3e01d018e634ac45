package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;

/** Free text as it stands. */
final class NarrativeReading implements CellReading {
    private static final int LONGEST = 10_000;

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("text-too-long");
        }
        return new Value.Narrative(text);
    }
}
