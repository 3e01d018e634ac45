package london.datahub.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.job.SubmissionOutcome;
import london.datahub.load.RowOutcomes;
import london.datahub.load.Submission;

/** How a submission ended, in words. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(SubmissionOutcome outcome) {
        Submission submission = outcome.submission();
        String head = (outcome.unchanged()
                        ? "Nothing changed: this file is in force already. "
                        : outcome.refused() ? "Refused: nothing was loaded, what was there before stays. " : "Loaded. ")
                + submission.feed() + " from " + submission.organisation() + " for " + submission.period()
                + ", submission " + submission.id() + ".";
        return Stream.concat(
                        Stream.of(head, rows(outcome.rows())), IssueWords.of(outcome.issues(), outcome.rows()).stream())
                .collect(Collectors.joining("\n"));
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
