package london.datahub.feed;

import java.util.Map;
import london.datahub.definition.Definition;

/** What a whole submission is held against before it replaces anything, by name and parameters. */
public record Expectation(String rule, Map<String, String> parameters) {
    static Expectation read(Definition d) {
        return new Expectation(d.text("rule"), d.rest());
    }

    /** Returns a percentage, or nothing where the expectation does not set it. */
    public java.util.OptionalInt percent(String parameter) {
        String text = parameters.get(parameter);
        return text == null ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(Integer.parseInt(text));
    }
}
