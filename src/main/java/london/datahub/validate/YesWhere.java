package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.reference.FoldedName;

/** Fills a yes-no that says nothing with yes where another column says so in words: "county lines" as a type is the flag. */
final class YesWhere {
    private final List<Column> columns;

    YesWhere(Layout layout) {
        columns = layout.columns().stream()
                .filter(column -> !column.yesWhere().isEmpty())
                .toList();
    }

    /** @param texts the row's cell by the column's name */
    void fill(Map<String, Value> values, UnaryOperator<String> texts) {
        for (Column column : columns) {
            String said = " " + FoldedName.of(texts.apply(column.yesWhere().get(0))) + " ";
            boolean yes = column.yesWhere().stream()
                    .skip(1)
                    .map(FoldedName::of)
                    .anyMatch(word -> said.contains(" " + word + " "));
            if (yes) {
                values.putIfAbsent(column.name(), new Value.Flag(true));
            }
        }
    }
}
