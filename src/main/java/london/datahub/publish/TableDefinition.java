package london.datahub.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import london.datahub.definition.Definition;
import london.datahub.reference.Borough;

/**
 * A published table as its yml defines it and its SQL makes it.
 *
 * @param population what is counted, of whatever unit; tables of one population are protected together
 * @param place the place that all of it has, where no dimension says so
 * @param eventDate the date that puts an event into a period
 * @param measures columns that count something; none in a table without counts
 * @param derived measures that are no counts, such as a mean, with the count that each is drawn from; a mean is shown
 *     where that count is
 * @param additiveOver dimensions over which the measures add up exactly; totals are made over these alone
 * @param from feeds whose data are in it; empty where it is about the feeds themselves
 * @param columns what each column means
 * @param sql one select of all dimensions' columns and measures, without the totals the publisher adds
 */
record TableDefinition(
        String name,
        String title,
        String unit,
        String population,
        Optional<String> place,
        String eventDate,
        List<Dimension> dimensions,
        List<String> measures,
        Map<String, String> derived,
        List<String> additiveOver,
        Disclosure disclosure,
        Map<Audience, Policy> audiences,
        List<String> from,
        List<String> cautions,
        Map<String, String> columns,
        String sql) {
    static TableDefinition read(Definition d, String sql) {
        var table = new TableDefinition(
                d.text("table"),
                d.text("title"),
                d.text("unit"),
                d.optionalText("population").orElse(d.text("unit")),
                d.flag("london-only") ? Optional.of(Borough.LONDON) : Optional.empty(),
                d.text("event-date"),
                d.children("dimensions", Dimension::read),
                d.texts("measure"),
                d.child("derived", Definition::rest).orElse(Map.of()),
                d.texts("additive-over"),
                d.choice("disclosure", Disclosure.class, Disclosure.PROTECTED),
                d.child("audiences", TableDefinition::policies).orElse(Map.of()),
                d.texts("from"),
                d.texts("cautions"),
                d.child("columns", Definition::rest).orElse(Map.of()),
                sql.strip());
        new TableCheck(table, d).check();
        return table;
    }

    private static Map<Audience, Policy> policies(Definition d) {
        Map<Audience, Policy> policies = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            if (d.has(audience.word())) {
                policies.put(audience, d.choice(audience.word(), Policy.class, Policy.SUPPRESS_UNDER_5));
            }
        }
        return policies;
    }

    /** Returns the measures that count something. */
    List<String> counts() {
        return measures.stream()
                .filter(measure -> !derived.containsKey(measure))
                .toList();
    }

    /** Tells whether it has counts that are not known to everybody anyhow. */
    boolean isProtected() {
        return disclosure == Disclosure.PROTECTED && !measures.isEmpty();
    }

    /** Returns the columns of all dimensions, in order. */
    List<String> dimensionColumns() {
        return dimensions.stream().flatMap(d -> d.columns().stream()).toList();
    }

    /** Returns every column of the released table but its number: dimensions, then each measure and what is shown. */
    List<String> releasedColumns() {
        List<String> released = new ArrayList<>(dimensionColumns());
        measures.forEach(measure -> released.addAll(List.of(measure, shown(measure))));
        return released;
    }

    /** Returns the column that holds what a person sees of a measure. */
    static String shown(String measure) {
        return measure + "_shown";
    }

    /** Returns the dimensions whose total row is the sum of the others. */
    List<Dimension> summed() {
        return dimensions.stream()
                .filter(d -> additiveOver.contains(d.column()) && d.totalRow().isPresent())
                .toList();
    }

    /** Returns the columns that the SQL must give: those of the dimensions, then the measures. */
    List<String> selectedColumns() {
        return Stream.concat(dimensionColumns().stream(), measures.stream()).toList();
    }
}
