package london.datahub.publish;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import london.datahub.definition.Definition;

/** What must hold within one table's definition. */
final class TableCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{2,50}");
    private static final Pattern OUTSIDE_CURATED = Pattern.compile("(?i)\\b(warehouse|draft|published_\\w+)\\s*[.]");

    private final TableDefinition table;
    private final Definition d;

    TableCheck(TableDefinition table, Definition d) {
        this.table = table;
        this.d = d;
    }

    void check() {
        checkNames();
        checkDescriptions();
        checkPolicies();
        if (OUTSIDE_CURATED.matcher(table.sql()).find()) {
            d.mistake("table", "its SQL may read the schema curated only: the agreements are kept there.");
        }
    }

    private void checkNames() {
        boolean reserved = table.name().startsWith("release") || table.name().endsWith("_latest");
        if (!NAME.matcher(table.name()).matches() || reserved) {
            d.mistake("table", "\"" + table.name() + "\" cannot be the name of a table.");
        }
        table.derived().forEach((measure, count) -> {
            if (!table.measures().contains(measure) || !table.counts().contains(count)) {
                d.mistake("derived", "\"" + measure + "\" and what it is drawn from must be measures.");
            }
        });
        List<String> known = table.dimensions().stream().map(Dimension::column).toList();
        table.additiveOver().stream()
                .filter(column -> !known.contains(column))
                .forEach(column -> d.mistake("additive-over", "\"" + column + "\" is no dimension."));
    }

    private void checkDescriptions() {
        table.selectedColumns().stream()
                .filter(column -> !table.columns().containsKey(column))
                .forEach(column -> d.mistake("columns", "\"" + column + "\" is not described."));
        table.columns().keySet().stream()
                .filter(column -> !table.selectedColumns().contains(column))
                .forEach(column -> d.mistake("columns", "\"" + column + "\" is no dimension, label or measure."));
    }

    private void checkPolicies() {
        if (table.audiences().isEmpty()) {
            d.mistake("audiences", "name at least one audience with its policy.");
        }
        boolean open = table.disclosure() == Disclosure.OPEN_SOURCE;
        for (Map.Entry<Audience, Policy> rule : table.audiences().entrySet()) {
            Policy policy = rule.getValue();
            Cadence.get().against(table, rule.getKey()).ifPresent(why -> d.mistake("audiences", why));
            if ((policy == Policy.AS_PUBLISHED) != open) {
                d.mistake("audiences", "as-published goes with disclosure: open-source, and with nothing else.");
            }
            if (policy == Policy.EXACT && rule.getKey() != Audience.NETWORK) {
                d.mistake("audiences", "exact is for the network's named readers alone.");
            }
            if (policy == Policy.SUPPRESS_UNDER_5 && rule.getKey() != Audience.PARTNER) {
                d.mistake("audiences", "suppress-under-5 is for partners; others are told more or less.");
            }
            if (policy == Policy.CONTROLLED_ROUNDING && rule.getKey() != Audience.PUBLIC) {
                d.mistake("audiences", "controlled-rounding is for the public; others are told more.");
            }
            if ((policy == Policy.NO_COUNTS) != table.measures().isEmpty()) {
                d.mistake("audiences", "no-counts goes with a table without a measure, and with nothing else.");
            }
        }
    }
}
