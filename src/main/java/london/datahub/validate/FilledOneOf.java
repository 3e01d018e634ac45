package london.datahub.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one column is filled, at least one of several others must be. */
final class FilledOneOf implements Rule {
    private final String column;
    private final List<String> columns;

    FilledOneOf(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        columns = List.of(Rule.parameter(parameters, "columns").split(",\\s*"));
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        return row.values().containsKey(column) && columns.stream().noneMatch(row.values()::containsKey)
                ? Optional.of(new Finding(
                        column, Map.of("columns", String.join(", ", columns).replace('_', ' '))))
                : Optional.empty();
    }
}
