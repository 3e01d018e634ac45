package london.datahub.encode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Layout;
import london.datahub.validate.AgeAtEvent;

/**
 * Which columns and child tables the facts of a layout have in the warehouse: a column named as the feed's, a child
 * table named after the target and the code list for what can have several values, and one for identifiers.
 *
 * @param columns of the fact itself, beside those that every fact has
 * @param children feed columns that fill child tables
 * @param identified whether encodings of persons are kept
 */
public record FactShape(List<String> columns, List<Column> children, boolean identified) {
    public static FactShape of(Layout layout) {
        Set<String> columns = new LinkedHashSet<>();
        List<Column> children = new ArrayList<>();
        boolean identified = false;
        for (Column column : layout.columns()) {
            switch (column.type()) {
                case CODES, BOROUGHS -> children.add(column);
                case PERSON_REFERENCE, GIVEN_NAME, SURNAME, BIRTH_DATE -> identified = true;
                case AGE, YEAR, QUARTER, NOT_KEPT -> {}
                case NARRATIVE -> columns.add(findings(column.name()));
                default -> columns.add(column.name());
            }
            if (column.mayBeWithheld()) {
                columns.add(withheld(column.name()));
            }
        }
        if (AgeAtEvent.isFoundIn(layout)) {
            columns.addAll(List.of(AgeAtEvent.GROUP, AgeAtEvent.YOUNG_ADULT));
        }
        layout.across().ifPresent(across -> {
            across.columns().values().forEach(codes -> columns.addAll(codes.keySet()));
            columns.add(across.measure());
            if (across.mayBeWithheld()) {
                columns.add(withheld(across.measure()));
            }
        });
        return new FactShape(List.copyOf(columns), children, identified);
    }

    /** Returns the column that says why a count is not there. */
    public static String withheld(String count) {
        return count + "_withheld";
    }

    /** Returns the column that says what kinds of personal data a text seems to hold; the text itself is not kept. */
    public static String findings(String narrative) {
        return narrative + "_findings";
    }

    /** Returns the name of a child table's own column: its code list's, as exploitation_type. */
    public static String childColumn(Column column) {
        return column.type() == ColumnType.CODES ? column.codes().orElseThrow().replace('-', '_') : "borough_code";
    }
}
