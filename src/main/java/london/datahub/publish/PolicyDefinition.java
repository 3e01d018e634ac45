package london.datahub.publish;

import java.time.Duration;
import java.util.Optional;
import london.datahub.definition.Definition;
import london.datahub.disclosure.Policy;

/** Reads from a policy's definition how small counts are protected. */
public final class PolicyDefinition {
    private PolicyDefinition() {}

    /** How zeros are treated; whether one may be suppressed is no choice yet. */
    private enum Zeros {
        SUPPRESSIBLE
    }

    /** Returns what it says of a table by itself, or another policy where it has a mistake, which the definition then knows. */
    public static Policy ofTable(Definition d) {
        int seconds = d.number("seconds", 0);
        d.number("seconds-in-a-release", 0);
        return read(d, seconds);
    }

    /** Returns, in the same way, what it says of each part of a release, which has many. */
    static Policy ofRelease(Definition d) {
        int seconds = d.number("seconds", 0);
        return read(d, d.number("seconds-in-a-release", seconds));
    }

    private static Policy read(Definition d, int seconds) {
        Policy.Method method = d.choice("method", Policy.Method.class, Policy.Method.SUPPRESSION);
        d.text("method");
        d.choice("zeros", Zeros.class, Zeros.SUPPRESSIBLE);
        int least = d.number(method == Policy.Method.ROUNDING ? "base" : "threshold", 5);
        if (least < 3 || least > 100 || seconds < 0) {
            d.mistake("method", "threshold and base lie between 3 and 100, seconds are not negative.");
            return new Policy(method, 5, Optional.empty());
        }
        return new Policy(method, least, Optional.of(seconds).filter(s -> s > 0).map(Duration::ofSeconds));
    }
}
