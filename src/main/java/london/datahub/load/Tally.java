package london.datahub.load;

import java.util.Map;
import java.util.Optional;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;

/**
 * What is counted of a feed's facts, borough by borough: as an expectation's parameters say it.
 *
 * @param sum the column that is added up; where it is empty, records are counted
 * @param column and {@code value}: only facts that say so are counted; both empty for all
 * @param borough the column that says which borough; {@link #ORGANISATION} where the supplier is the borough
 */
record Tally(FactTables tables, String feed, Optional<String> sum, String column, String value, String borough) {
    static final String ORGANISATION = "organisation";

    /**
     * Reads {@code <prefix>layout}, {@code <prefix>sum}, {@code <prefix>where} and {@code <prefix>borough}.
     *
     * @throws IllegalArgumentException where a column or layout is named that there is not
     */
    static Tally of(Feed feed, Map<String, String> parameters, String prefix) {
        Layout layout = Optional.ofNullable(parameters.get(prefix + "layout"))
                .map(feed::layout)
                .orElse(feed.layouts().get(0));
        String[] where = parameters.getOrDefault(prefix + "where", "=").split("=", 2);
        Tally tally = new Tally(
                FactTables.of(layout),
                feed.name(),
                Optional.ofNullable(parameters.get(prefix + "sum")),
                where[0],
                where.length == 2 ? where[1] : "",
                parameters.getOrDefault(prefix + "borough", ORGANISATION));
        tally.sum.ifPresent(tally::mustExist);
        if (!tally.column.isEmpty()) {
            tally.mustExist(tally.column);
        }
        if (!tally.borough.equals(ORGANISATION)) {
            tally.mustExist(tally.borough);
        }
        return tally;
    }

    private void mustExist(String name) {
        if (!tables.columns().contains(name)) {
            throw new IllegalArgumentException(feed + " has no column \"" + name + "\" to be counted by.");
        }
    }

    /** Returns the count of a group as SQL. */
    String count() {
        return sum.map(column -> "coalesce(sum(" + column + "), 0)").orElse("count(*)");
    }

    /** Returns the borough as SQL. */
    String boroughColumn() {
        return borough.equals(ORGANISATION) ? "organisation_code" : borough;
    }

    /** Returns the condition as SQL with one parameter, {@link #value}. */
    String condition() {
        return (column.isEmpty() ? "'' = ?" : column + " = ?") + " and " + boroughColumn() + " is not null";
    }
}
