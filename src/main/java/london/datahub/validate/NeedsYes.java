package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** Where one column says yes, another must say yes too: a story about one person needs that person's consent. */
final class NeedsYes implements Rule {
    private final String column;
    private final String where;

    NeedsYes(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        where = Rule.parameter(parameters, "where");
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        Value yes = new Value.Flag(true);
        return yes.equals(row.values().get(where)) && !yes.equals(row.values().get(column))
                ? Optional.of(new Finding(where, Map.of("column", column.replace('_', ' '))))
                : Optional.empty();
    }
}
