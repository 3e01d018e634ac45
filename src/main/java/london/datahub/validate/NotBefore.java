package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** One date is not before another, where both are there. */
final class NotBefore implements Rule {
    private final String column;
    private final String than;

    NotBefore(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        than = Rule.parameter(parameters, "than");
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        return row.values().get(column) instanceof Value.Day later
                        && row.values().get(than) instanceof Value.Day earlier
                        && later.date().isBefore(earlier.date())
                ? Optional.of(new Finding(column, Map.of("than", than)))
                : Optional.empty();
    }
}
