package london.datahub.job;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import london.datahub.issue.Refusal;
import london.datahub.validate.Period;

/**
 * What somebody asks the hub to take in.
 *
 * @param organisation the supplier's code
 * @param confirmed what has been looked at and is meant, of {@link #CONFIRMABLE}
 * @param by who sends it; empty where nobody is named
 * @param seen the newest submission that the sender knew of; empty where nobody looked
 */
public record SubmissionRequest(
        SentFile file,
        String feed,
        String organisation,
        Period period,
        Set<String> confirmed,
        String by,
        OptionalLong seen) {
    /** The file's name speaks of another quarter. */
    public static final String FILE_NAME = "file-name";

    /** What can be confirmed: its name, that rows of it are held, that it has far fewer rows than what it replaces, that it replaces at all. */
    public static final Set<String> CONFIRMABLE = Set.of(FILE_NAME, "held-rows", "fewer-rows", "replace");

    /** @throws Refusal for a confirmation that there is none of */
    public SubmissionRequest {
        if (!CONFIRMABLE.containsAll(confirmed)) {
            throw Refusal.badInput(
                    "That cannot be confirmed.", "What can: " + String.join(", ", new TreeSet<>(CONFIRMABLE)) + ".");
        }
    }

    /** Takes a file from a folder, in nobody's name. */
    public SubmissionRequest(Path file, String feed, String organisation, Period period, Set<String> confirmed) {
        this(SentFile.at(file), feed, organisation, period, confirmed, "", OptionalLong.empty());
    }
}
