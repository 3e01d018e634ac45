package london.datahub.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.encode.FactShape;
import london.datahub.feed.Column;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;

/**
 * The tables of one target: its facts and their children.
 *
 * @param own the facts' own columns, after those that every fact has
 * @param children full names without schema, with the columns that each has
 */
record FactTables(Layout layout, List<String> own, List<Child> children) {
    /** What every fact has before its own columns. */
    static final List<String> COMMON =
            List.of("fact_id", "submission_id", "organisation_code", "part", "event_month", "known_from", "known_to");

    private static final List<String> PERSON = List.of("fact_id", "submission_id", "sealed", "key_id");

    /** @param filledBy the feed's column; nothing for the table of sealed persons */
    record Child(String table, List<String> columns, Optional<Column> filledBy) {
        /** Returns the column that says what one row of it says. */
        String value() {
            return columns.get(2);
        }
    }

    static FactTables of(Layout layout) {
        FactShape shape = FactShape.of(layout);
        List<Child> children = new ArrayList<>();
        shape.children().forEach(column -> {
            String name = FactShape.childColumn(column);
            List<String> columns = List.of("fact_id", "submission_id", name);
            children.add(new Child(layout.target() + "_" + name, columns, Optional.of(column)));
        });
        if (shape.identified()) {
            children.add(new Child(layout.target() + "_person", PERSON, Optional.empty()));
        }
        return new FactTables(layout, shape.columns(), children);
    }

    /** Returns the tables of every target that a feed loads, each once. */
    static List<FactTables> of(Feed feed) {
        return feed.layouts().stream()
                .map(Layout::target)
                .distinct()
                .map(target -> of(feed.layouts().stream()
                        .filter(layout -> layout.target().equals(target))
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    List<String> columns() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }

    /** Returns the columns by which a row replaces another, where the layout replaces so. */
    List<String> key() {
        return layout.replaces() == Layout.Replaces.KEY
                ? Stream.concat(layout.key().stream(), layout.keyWith().stream())
                        .toList()
                : List.of();
    }

    String inForce() {
        return "warehouse." + layout.target();
    }
}
