package london.datahub.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import london.datahub.definition.Definition;

/**
 * One chart, map, figure or list of a page, as its yml defines it.
 *
 * @param id its name within the page, part of its downloads' addresses
 * @param title what is shown; {@code {filter}} stands for what was chosen
 * @param note how to read it; may be empty
 * @param where the values that a column must have; {@code $filter} stands for what was chosen
 * @param without the values that a column must not have, as that of a total
 * @param across the column whose values are the bars, points or places
 * @param split the column whose values are the series, where there are several
 * @param values what is counted, with its name for the reader
 * @param columns of a list: the columns shown, with their names for the reader
 * @param top how many bars at most; 0 for all
 * @param highlight the filter whose choice stands out among the bars
 * @param wide whether it takes the page's whole width
 * @param indicator what is compared, or what a reader must know of the figures; {@code $filter} stands for what was chosen
 * @param awaited why the table may not be there yet, where this hub does not make it so far
 */
public record Chart(
        String id,
        Kind kind,
        String title,
        String note,
        String table,
        Map<String, List<String>> where,
        Map<String, List<String>> without,
        String across,
        Optional<String> split,
        Map<String, String> values,
        Map<String, String> columns,
        Order order,
        int top,
        Per per,
        Optional<String> highlight,
        boolean wide,
        Optional<String> indicator,
        Optional<String> awaited) {
    /** How it is drawn. */
    public enum Kind {
        BARS,
        LINES,
        MAP,
        FIGURE,
        LIST,
        /** A control chart of what is counted over time. */
        CONTROL,
        /** An indicator of a borough beside its peers. */
        PEERS,
        /** The same among all boroughs, by their size. */
        FUNNEL,
        /** The same year by year. */
        PAST,
        /** What a council's referrals raise as a question. */
        QUESTION
    }

    private static final Set<Kind> COMPARISONS = Set.of(Kind.PEERS, Kind.FUNNEL, Kind.PAST, Kind.QUESTION);
    private static final Set<Kind> NOT_DRAWN = Set.of(Kind.FIGURE, Kind.LIST, Kind.QUESTION);

    /** Which bar comes first. */
    public enum Order {
        TABLE,
        VALUE,
        GIVEN
    }

    /** What a figure is divided by. */
    public enum Per {
        NOTHING,
        RESIDENTS,
        CHILDREN
    }

    static Chart read(Definition d) {
        Map<String, String> values = d.has("values")
                ? d.child("values", Definition::rest).orElse(Map.of())
                : d.optionalText("value").map(value -> Map.of(value, "")).orElse(Map.of());
        return new Chart(
                d.text("id"),
                d.choice("chart", Kind.class, Kind.LIST),
                d.text("title"),
                d.optionalText("note").orElse(""),
                d.optionalText("table").orElse(""),
                d.child("where", Definition::restTexts).orElse(Map.of()),
                d.child("without", Definition::restTexts).orElse(Map.of()),
                d.optionalText("across").orElse(""),
                d.optionalText("split"),
                values,
                d.child("columns", Definition::rest).orElse(Map.of()),
                d.choice("order", Order.class, Order.TABLE),
                d.number("top", 0),
                d.choice("per", Per.class, Per.NOTHING),
                d.optionalText("highlight"),
                d.flag("wide"),
                d.optionalText("indicator"),
                d.optionalText("awaited"));
    }

    /** Returns the names of the filters that it needs. */
    List<String> filters() {
        return Stream.concat(where.values().stream().flatMap(List::stream), indicator.stream())
                .flatMap(value -> FilterUse.of(value).stream())
                .map(FilterUse::name)
                .toList();
    }

    /** Tells whether figures are drawn, not only listed. */
    public boolean drawn() {
        return !NOT_DRAWN.contains(kind);
    }

    /** Tells whether a borough is compared, and not a table's figures shown as they are. */
    public boolean compares() {
        return COMPARISONS.contains(kind);
    }
}
