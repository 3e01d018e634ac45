package london.datahub.validate;

import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;

/** A whole number, 0 or more; a comma may group thousands. Where the feed allows it, the mark of a withheld one. */
final class CountReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return read(text, column.mayBeWithheld());
    }

    static Value read(String text, boolean mayBeWithheld) throws Unreadable {
        Optional<String> reason = WithheldMark.reason(text);
        return mayBeWithheld && reason.isPresent() ? new Value.Withheld(reason.get()) : new Value.Number(count(text));
    }

    static int count(String text) throws Unreadable {
        String digits = text.matches("\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text;
        if (!digits.matches("\\d{1,9}")) {
            throw new Unreadable("count-unreadable");
        }
        return Integer.parseInt(digits);
    }
}
