package london.datahub.read;

import java.util.Optional;
import java.util.regex.Pattern;
import london.datahub.feed.Column;

/**
 * Says why an officer's heading may not be taken for a column. A column of names, birth dates or addresses read as
 * something else would carry them past all that protects them.
 */
public final class HeadingScreen {
    private static final int LONGEST = 100;
    private static final Pattern IDENTIFIES = Pattern.compile(
            "(?i)name|birth|\\bd\\.?o\\.?b\\b|\\bnhs\\b|phone|mobile|\\btel\\b|e-?mail|contact|address|post ?code|passport"
                    + "|\\bni\\b|\\bnino\\b|insurance|initial|alias|known as|person|victim id|client");
    private static final Pattern PRESENT_PLACE = Pattern.compile(
            "(?i)resid|liv(es|ing)|home|placement|placed|accommodat|current|present|safe ?house|address|now\\b");
    private static final Pattern NO_HEADING = Pattern.compile("\\d{4,}|@|^\\W*$");

    private HeadingScreen() {}

    /** Returns what speaks against it, in words that do not repeat the heading; nothing where it may be confirmed. */
    public static Optional<String> objection(String heading, Column column) {
        if (heading.length() > LONGEST || NO_HEADING.matcher(heading).find()) {
            return Optional.of("What stands there does not look like a heading.");
        }
        if (!column.type().identifies() && IDENTIFIES.matcher(heading).find()) {
            return Optional.of("The heading speaks of a name, birth, number or address of a person, and \""
                    + column.usualHeading() + "\" is no such column.");
        }
        if (column.placeBasis().isPresent() && PRESENT_PLACE.matcher(heading).find()) {
            return Optional.of("The heading may mean where a person lives or is placed now, which is never taken.");
        }
        return Optional.empty();
    }
}
