package london.datahub.read;

/**
 * A row and its part in the sheet.
 *
 * @param heading the heading above it; null where the sheet has none that the feed knows
 */
public record LaidOutRow(SourceRow row, Role role, Heading heading) {
    /** What a row is to its sheet. */
    public enum Role {
        /** Above the headings. */
        TITLE,
        HEADING,
        /** The upper of two lines of a heading, or a line of it that is repeated. */
        HEADING_LINE,
        /** Below the headings: data, total, note or blank. */
        BODY,
        /** On a sheet without the feed's headings. */
        ELSEWHERE,
        /** On a hidden sheet: with a heading where it stands below one, and nobody can tell whether it is meant. */
        HIDDEN
    }
}
