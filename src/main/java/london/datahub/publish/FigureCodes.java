package london.datahub.publish;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import london.datahub.reference.Borough;

/**
 * What the figures of a published table count, in words that do not depend on the table: two tables that show the same
 * figure give it the same codes, so that the attacker knows it for the same.
 */
final class FigureCodes {
    private static final String BOROUGH_COLUMN = "borough_code";

    private final TableDefinition table;
    private final boolean byWard;

    FigureCodes(TableDefinition table) {
        this.table = table;
        this.byWard = table.dimensions().stream().anyMatch(d -> d.hierarchy() == Hierarchy.WARD_BOROUGH);
    }

    /** Returns the population that a measure counts; a table with several measures counts another with each. */
    String population(String measure) {
        return table.counts().size() == 1 ? table.population() : table.name() + " " + measure;
    }

    /** Returns what a dimension is, or nothing where another one says it more finely. */
    Optional<String> attribute(Dimension dimension) {
        if (byWard && dimension.column().equals(BOROUGH_COLUMN)) {
            return Optional.empty();
        }
        return Optional.of(dimension.attribute());
    }

    /** Returns a row's code for each attribute, those left out that it is the total of. */
    Map<String, String> of(Map<String, Object> row) {
        Map<String, String> codes = new TreeMap<>();
        table.place().ifPresent(place -> codes.put(Ancestry.PLACE, place));
        for (Dimension dimension : table.dimensions()) {
            String value = (String) row.get(dimension.column());
            if (attribute(dimension).isPresent() && !dimension.total().equals(Optional.of(value))) {
                codes.put(dimension.attribute(), code(dimension, value, row));
            }
        }
        return codes;
    }

    private static String code(Dimension dimension, String value, Map<String, Object> row) {
        return switch (dimension.hierarchy()) {
            case WARD_BOROUGH ->
                value.equals(Ancestry.NO_BOROUGH) ? Ancestry.withoutWard((String) row.get(BOROUGH_COLUMN)) : value;
            case BCU_LONDON ->
                switch (value) {
                    case "London" -> Borough.LONDON;
                    case "No London borough" -> Ancestry.NO_BOROUGH;
                    default -> value;
                };
            default -> value;
        };
    }
}
