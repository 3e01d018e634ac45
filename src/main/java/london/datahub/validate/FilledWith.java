package london.datahub.validate;

import java.util.Map;
import java.util.Optional;

/** Where one column is filled, another must be too: a place says nothing until it is said what it stands for. */
final class FilledWith implements Rule {
    private final String column;
    private final String with;

    FilledWith(Map<String, String> parameters) {
        column = Rule.parameter(parameters, "column");
        with = Rule.parameter(parameters, "with");
    }

    @Override
    public Optional<Finding> judge(CheckedRow row) {
        return row.values().containsKey(with) && !row.values().containsKey(column)
                ? Optional.of(new Finding(with, Map.of("with", column)))
                : Optional.empty();
    }
}
