package london.datahub.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.disclosure.Dimension.Adding;
import london.datahub.reference.CodeList;

/**
 * What a published table is broken down by.
 *
 * @param column the column that holds its values
 * @param labelledBy the column with the values' names, where they are codes
 * @param attribute what its values say of those counted; the same word in two tables means the same
 * @param total the value of the row for all, where there is one
 * @param mayHaveNone whether one counted can have none of its values, where it does not add up
 * @param includes the attribute whose figure for a value is never above this one's for the same value
 */
record Dimension(
        String column,
        String attribute,
        Optional<String> labelledBy,
        Hierarchy hierarchy,
        Optional<String> total,
        boolean mayHaveNone,
        Optional<String> includes) {
    private static final Set<String> TIMES = Set.of("calendar_month", "quarter", "financial_year", "financial_years");

    static Dimension read(String column, Definition d) {
        d.optionalText("codes")
                .filter(list -> CodeList.find(list).isEmpty())
                .ifPresent(list -> d.mistake("codes", "there is no code list \"" + list + "\"."));
        Hierarchy hierarchy = d.choice("hierarchy", Hierarchy.class, Hierarchy.NONE);
        return new Dimension(
                column,
                d.optionalText("attribute").orElse(attribute(column, hierarchy)),
                d.optionalText("labelled-by"),
                hierarchy,
                d.optionalText("total"),
                d.flag("may-have-none"),
                d.optionalText("includes"));
    }

    private static String attribute(String column, Hierarchy hierarchy) {
        if (TIMES.contains(column)) {
            return Ancestry.TIME;
        }
        return hierarchy == Hierarchy.NONE ? column : Ancestry.PLACE;
    }

    /** Returns how its parts make up its total. */
    Adding adding(List<String> additiveOver) {
        if (additiveOver.contains(column) || total.isEmpty()) {
            return Adding.ONCE;
        }
        return mayHaveNone ? Adding.ANY : Adding.AT_LEAST_ONCE;
    }

    List<String> columns() {
        return Stream.concat(Stream.of(column), labelledBy.stream()).toList();
    }

    /** Returns the row that sums this dimension: its hierarchy's top, or its value for all. */
    Optional<Hierarchy.Total> totalRow() {
        return hierarchy.total().or(() -> total.map(all -> new Hierarchy.Total(all, all, "is not null")));
    }
}
