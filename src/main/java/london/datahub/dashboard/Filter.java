package london.datahub.dashboard;

import java.util.Optional;
import london.datahub.definition.Definition;

/**
 * What a reader can choose on a page; the choice stands in the page's address under the filter's name.
 *
 * @param table where the values to choose from stand, for a column
 * @param first what is chosen at first: a value, {@code latest} or {@code latest 2}
 * @param atMost how many values can be chosen at once
 */
public record Filter(
        String name, String label, String hint, Kind kind, String table, String column, String first, int atMost) {
    /** Where the values to choose from come from. */
    public enum Kind {
        /** The values of a column of a released table. */
        COLUMN,
        /** The 33 authorities. */
        BOROUGH,
        /** The police's Basic Command Units. */
        BCU,
        /** With which other boroughs the chosen one is compared. */
        COMPARATOR,
        /** The indicators in which boroughs are compared. */
        INDICATOR,
        /** The wards of the chosen borough, as drawn in one year. */
        WARDS
    }

    static Filter read(String name, Definition d) {
        String from = d.optionalText("from").orElse("");
        int dot = Math.max(0, from.indexOf('.'));
        return new Filter(
                name,
                d.text("label"),
                d.optionalText("hint").orElse(""),
                d.choice("kind", Kind.class, Kind.COLUMN),
                from.substring(0, dot),
                from.substring(Math.min(from.length(), dot + 1)),
                Optional.of(d.text("default")).filter(text -> !text.isEmpty()).orElse("latest"),
                d.number("at-most", 1));
    }
}
