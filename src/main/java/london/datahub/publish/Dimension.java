package london.datahub.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.reference.CodeList;

/**
 * What a published table is broken down by.
 *
 * @param column the column that holds its values
 * @param labelledBy the column with the values' names, where they are codes
 * @param total the value of the row for all, where there is one
 */
record Dimension(String column, Optional<String> labelledBy, Hierarchy hierarchy, Optional<String> total) {
    static Dimension read(String column, Definition d) {
        d.optionalText("codes")
                .filter(list -> CodeList.find(list).isEmpty())
                .ifPresent(list -> d.mistake("codes", "there is no code list \"" + list + "\"."));
        return new Dimension(
                column,
                d.optionalText("labelled-by"),
                d.choice("hierarchy", Hierarchy.class, Hierarchy.NONE),
                d.optionalText("total"));
    }

    List<String> columns() {
        return Stream.concat(Stream.of(column), labelledBy.stream()).toList();
    }

    /** Returns the row that sums this dimension: its hierarchy's top, or its value for all. */
    Optional<Hierarchy.Total> totalRow() {
        return hierarchy.total().or(() -> total.map(all -> new Hierarchy.Total(all, all, "is not null")));
    }
}
