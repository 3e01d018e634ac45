package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;

/** How a submission ended, in words. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(SubmissionOutcome outcome) {
        Submission submission = outcome.submission();
        String head = ended(outcome) + submission.feed() + " from " + submission.organisation() + " for "
                + submission.period() + late(outcome.daysLate()) + ", submission " + submission.id() + ".";
        return with(head, outcome);
    }

    /** Says how a file would end that was only checked. */
    static String ofCheck(SubmissionOutcome outcome) {
        String head = "Checked; nothing was stored. "
                + (outcome.unchanged()
                        ? "This file is in force already."
                        : outcome.refused() ? "It would be refused." : "It would be loaded.");
        return with(head, outcome);
    }

    private static String with(String head, SubmissionOutcome outcome) {
        List<String> lines = new ArrayList<>(List.of(head));
        if (outcome.submission().kind() == Submission.Kind.FILE) {
            lines.add(rows(outcome.rows()));
        }
        if (outcome.changes().replacing()) {
            lines.add("Against what was in force before: " + outcome.changes() + ".");
        }
        lines.addAll(IssueWords.of(outcome.issueGroups()));
        if (!outcome.explained().isEmpty()) {
            lines.add("Explained before, not asked again: " + explained(outcome) + ".");
        }
        return String.join("\n", lines);
    }

    private static String ended(SubmissionOutcome outcome) {
        boolean nil = outcome.submission().kind() == Submission.Kind.NIL;
        if (outcome.unchanged()) {
            return "Nothing changed: this " + (nil ? "nil return" : "file") + " is in force already. ";
        }
        if (outcome.refused()) {
            return "Refused: nothing was loaded, what was there before stays. ";
        }
        return nil ? "Noted that there was nothing. " : "Loaded. ";
    }

    /** Returns how late something came; nothing where it came in time. */
    static String late(long days) {
        return days == 0 ? "" : " (%d %s late)".formatted(days, days == 1 ? "day" : "days");
    }

    private static String explained(SubmissionOutcome outcome) {
        return outcome.explainedGroups().stream()
                .map(group -> group.where() + ": " + group.first().code())
                .collect(Collectors.joining("; "));
    }

    static String rows(List<RowOutcomes.Ended> rows) {
        long all = rows.stream().mapToLong(RowOutcomes.Ended::rows).sum();
        return all + " rows in the file: "
                + rows.stream().map(OutcomeWords::words).collect(Collectors.joining(", ")) + ".";
    }

    private static String words(RowOutcomes.Ended ended) {
        return ended.rows() + " " + ended.outcome().name().toLowerCase(Locale.ROOT)
                + (ended.reason().isEmpty() ? "" : " (" + ended.reason() + ")");
    }
}
