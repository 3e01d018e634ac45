package london.datahub.publish;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import london.datahub.definition.Definition;
import london.datahub.definition.Definitions;
import london.datahub.definition.Mistakes;

/** How small counts are protected, as {@code sql/policies/} says. */
final class Policies {
    private static final String FOLDER = "sql/policies/";

    private static final Map<Policy, london.datahub.disclosure.Policy> READ = new ConcurrentHashMap<>();

    private Policies() {}

    /** Returns what is promised of protected tables to an audience that does not see every figure. */
    static london.datahub.disclosure.Policy of(Audience audience) {
        return READ.computeIfAbsent(
                audience == Audience.PUBLIC ? Policy.CONTROLLED_ROUNDING : Policy.SUPPRESS_UNDER_5, Policies::read);
    }

    private static london.datahub.disclosure.Policy read(Policy policy) {
        String file = FOLDER + policy.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yml";
        Map<String, String> files = Definitions.matching(FOLDER + "*.yml");
        Mistakes mistakes = new Mistakes();
        var read = Definition.read(file, files.getOrDefault(file, "{}"), mistakes, PolicyDefinition::ofRelease);
        mistakes.throwIfAny();
        return read;
    }
}
