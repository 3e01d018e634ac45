package london.datahub.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A file of a paper.
 *
 * @param title of the paper and what it is for
 * @param organisation whom it is about; nothing where it is about London
 * @param sha256 of its bytes as they were made
 */
public record PaperFile(
        long id,
        String occasion,
        LocalDate heldOn,
        String report,
        String title,
        Optional<String> organisation,
        String name,
        String sha256) {
    /** Returns the form it has, as PDF. */
    public String form() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
