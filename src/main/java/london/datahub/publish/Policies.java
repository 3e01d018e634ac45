package london.datahub.publish;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** How small counts are protected, as {@code sql/policies/} says. */
final class Policies {
    private static final String FOLDER = "sql/policies/";

    private static final Map<Policy, london.datahub.disclosure.Policy> READ = new ConcurrentHashMap<>();

    private Policies() {}

    /** How zeros are treated; whether one may be suppressed is no choice yet. */
    private enum Zeros {
        SUPPRESSIBLE
    }

    /** Returns what is promised of protected tables to an audience that does not see every figure. */
    static london.datahub.disclosure.Policy of(Audience audience) {
        return READ.computeIfAbsent(
                audience == Audience.PUBLIC ? Policy.CONTROLLED_ROUNDING : Policy.SUPPRESS_UNDER_5, Policies::read);
    }

    private static london.datahub.disclosure.Policy read(Policy policy) {
        String file = FOLDER + policy.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yml";
        Map<String, String> files = Definitions.matching(FOLDER + "*.yml");
        Mistakes mistakes = new Mistakes();
        var read = Definition.read(file, files.getOrDefault(file, "{}"), mistakes, Policies::read);
        mistakes.throwIfAny();
        return read;
    }

    private static london.datahub.disclosure.Policy read(Definition d) {
        d.text("method");
        d.choice("zeros", Zeros.class, Zeros.SUPPRESSIBLE);
        var method = d.choice(
                "method",
                london.datahub.disclosure.Policy.Method.class,
                london.datahub.disclosure.Policy.Method.SUPPRESSION);
        boolean rounds = method == london.datahub.disclosure.Policy.Method.ROUNDING;
        return new london.datahub.disclosure.Policy(
                method,
                d.number(rounds ? "base" : "threshold", 5),
                Optional.of(Duration.ofSeconds(d.number("seconds", 5))));
    }
}
