package london.datahub.portal;

import java.util.List;
import london.datahub.publish.PublishedColumn;
import london.datahub.publish.PublishedTable;

/**
 * A column as a page shows it.
 *
 * @param key the row's value to show
 * @param heading its name in plain words
 * @param figure whether it is a measure, not a dimension
 */
record ShownColumn(String key, String heading, boolean figure) {
    static List<ShownColumn> of(PublishedTable table) {
        return table.readColumns().stream().map(ShownColumn::of).toList();
    }

    private static ShownColumn of(PublishedColumn column) {
        boolean figure = column.role() == PublishedColumn.Role.SHOWN;
        String name = figure ? column.name().replaceAll("_shown$", "") : column.name();
        String words = name.replace('_', ' ');
        return new ShownColumn(column.name(), words.substring(0, 1).toUpperCase() + words.substring(1), figure);
    }
}
