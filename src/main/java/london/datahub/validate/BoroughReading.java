package london.datahub.validate;

import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Column;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;

/** A borough by name, alias or code; or, where the feed allows it, a place that is no borough. */
final class BoroughReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        Optional<String> borough = Boroughs.named(text).map(Borough::code);
        Optional<String> place =
                column.orElse().flatMap(list -> CodeList.named(list).meaning(text));
        return new Value.Code(borough.or(() -> place).orElseThrow(() -> new Unreadable("borough-unknown")));
    }
}
