package london.datahub.validate;

import java.util.List;
import london.datahub.issue.Issue;

/**
 * Where a row of a file ends.
 *
 * @param reason why it is held or skipped; empty for a row that is loaded
 * @param rows what is to be loaded; a row with several counts has several
 * @param issues what must be fixed, or should be checked
 */
public record Judgement(Outcome outcome, String reason, List<CheckedRow> rows, List<Issue> issues) {
    /** The three ends that a row can have. */
    public enum Outcome {
        /** It can be loaded. */
        LOADED,
        /** It waits until it is mended; the reason is the first rule that it breaks. */
        HELD,
        /** It carries nothing to load: a title, heading, total, blank or note. */
        SKIPPED
    }

    static Judgement loaded(List<CheckedRow> rows, List<Issue> issues) {
        return new Judgement(Outcome.LOADED, "", rows, issues);
    }

    static Judgement held(String reason, List<Issue> issues) {
        return new Judgement(Outcome.HELD, reason, List.of(), issues);
    }

    static Judgement skipped(String reason) {
        return new Judgement(Outcome.SKIPPED, reason, List.of(), List.of());
    }
}
