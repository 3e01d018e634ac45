package london.datahub.job;

import java.nio.file.Path;
import java.util.Set;
import london.datahub.validate.Period;

/**
 * What somebody asks the hub to take in.
 *
 * @param organisation the supplier's code
 * @param confirmed what has been looked at and is meant: file-name, held-rows
 */
public record SubmissionRequest(Path file, String feed, String organisation, Period period, Set<String> confirmed) {
    public static final String FILE_NAME = "file-name";
    public static final String HELD_ROWS = "held-rows";
}
