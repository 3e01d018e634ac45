package london.datahub.validate;

import java.util.Map;
import london.datahub.feed.Column;
import london.datahub.reference.CodeList;

/** One word of a code list. An unknown word is never guessed at. */
final class CodeReading implements CellReading {
    @Override
    public Value read(Column column, String text, Map<String, Value> before) throws Unreadable {
        return new Value.Code(code(column.codes().orElseThrow(), text));
    }

    static String code(String list, String word) throws Unreadable {
        return CodeList.named(list).meaning(word).orElseThrow(() -> unknown(list));
    }

    static Unreadable unknown(String list) {
        return new Unreadable("word-unknown", Map.of("list", list));
    }
}
