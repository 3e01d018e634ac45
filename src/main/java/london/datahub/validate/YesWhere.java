package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.reference.FoldedName;

/** Fills a yes-no that says nothing with yes where another column says so in words: "county lines" as a type is the flag. */
final class YesWhere {
    private record Words(String column, String of, List<String> folded) {}

    private final List<Words> all;

    YesWhere(Layout layout) {
        all = layout.columns().stream()
                .filter(column -> !column.yesWhere().isEmpty())
                .map(YesWhere::words)
                .toList();
    }

    private static Words words(Column column) {
        List<String> folded =
                column.yesWhere().stream().skip(1).map(FoldedName::of).toList();
        return new Words(column.name(), column.yesWhere().get(0), folded);
    }

    /** @param texts the row's cell by the column's name */
    void fill(Map<String, Value> values, UnaryOperator<String> texts) {
        for (Words words : all) {
            String text = values.containsKey(words.column()) ? "" : texts.apply(words.of());
            if (!text.isEmpty() && says(words, " " + FoldedName.of(text) + " ")) {
                values.put(words.column(), new Value.Flag(true));
            }
        }
    }

    private static boolean says(Words words, String folded) {
        return words.folded().stream().anyMatch(word -> folded.contains(" " + word + " "));
    }
}
