package london.datahub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import london.datahub.job.Collecting;
import london.datahub.job.Retention;
import london.datahub.job.SubmissionOutcome;

/** What a look at the sources found, in words. */
final class CollectWords {
    private CollectWords() {}

    static String of(Collecting.Collected collected) {
        if (collected.sources() == 0) {
            return "There is no source to collect from; docs/collecting.md says how to list one.";
        }
        long refused =
                collected.taken().stream().filter(SubmissionOutcome::refused).count();
        List<String> lines = new ArrayList<>();
        lines.add("Looked at " + collected.sources() + " sources: "
                + (collected.taken().size() - refused)
                + " files were taken in, " + refused + " were refused for what stands in them, " + collected.unplaced()
                + " fitted nothing and are kept, " + collected.waiting() + " may still be being written, "
                + collected.unchanged() + " are as they were.");
        collected
                .taken()
                .forEach(outcome -> lines.add("  submission "
                        + outcome.submission().id() + ": "
                        + outcome.submission().organisation() + ", "
                        + outcome.submission().feed() + ", "
                        + outcome.submission().period()
                        + (outcome.refused() ? ", refused" : outcome.unchanged() ? ", was in force already" : "")));
        collected.troubles().forEach(trouble -> lines.add("  " + trouble));
        return String.join("\n", lines);
    }

    static String of(Retention.Shredded shredded) {
        return "Past their time and destroyed: " + shredded.originals() + " originals, " + shredded.unplaced()
                + " collected files that nobody placed, " + shredded.words() + " explanations and reasons, "
                + shredded.encodings() + " encodings of persons."
                + (shredded.overdue().isEmpty()
                        ? ""
                        : " Past its time and still needed, because it is not finished: submission "
                                + shredded.overdue().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + "; run intake.");
    }
}
