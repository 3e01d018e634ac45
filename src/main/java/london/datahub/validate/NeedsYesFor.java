package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** Where one column holds a certain code, another must say yes. */
final class NeedsYesFor implements Rule {
    private final String column;
    private final String where;
    private final Value code;

    NeedsYesFor(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        where = Rule.parameter(parameters, "where");
        code = new Value.Code(Rule.parameter(parameters, "is"));
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        return code.equals(row.values().get(where))
                        && !new Value.Flag(true).equals(row.values().get(column))
                ? Optional.of(new Finding(where, Map.of("column", column.replace('_', ' '))))
                : Optional.empty();
    }
}
