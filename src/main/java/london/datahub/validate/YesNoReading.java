package london.datahub.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import london.datahub.feed.Column;

/** Yes or no. */
final class YesNoReading implements CellReading {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new Unreadable("yes-no-unreadable");
        }
        return new Value.Flag(YES.contains(word));
    }
}
