package london.datahub.feed;

import java.util.Map;
import london.datahub.definition.Definition;
import london.datahub.issue.Severity;

/** A rule that every row of a feed is held against, by the rule's name and its parameters. */
public record Check(String rule, Severity severity, Map<String, String> parameters) {
    static Check read(Definition d) {
        return new Check(d.text("rule"), d.choice("severity", Severity.class, Severity.MUST_FIX), d.rest());
    }
}
