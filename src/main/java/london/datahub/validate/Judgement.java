package london.datahub.validate;

import java.util.List;
import london.datahub.issue.Issue;

/** Where a row of a file ends. */
public sealed interface Judgement {
    /** It can be loaded; what should be checked is said. */
    record Accepted(List<CheckedRow> rows, List<Issue> issues) implements Judgement {}

    /** It waits until it is mended; the reason is the first rule that it breaks. */
    record Held(String reason, List<Issue> issues) implements Judgement {}

    /** It carries nothing to load: a title, heading, total, blank or note. */
    record Skipped(String reason) implements Judgement {}
}
