package london.datahub.operate;

import java.util.List;

/** Everything about the hub that is looked at. */
public final class Checkup {
    private final List<Check> checks;

    public Checkup(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    public List<Finding> look() {
        return checks.stream().flatMap(check -> check.look().stream()).toList();
    }
}
