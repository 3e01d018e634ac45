package london.datahub.report;

import java.util.List;
import london.datahub.drawing.Drawing;

/** A piece of a report, the same whatever form the report takes. */
sealed interface Block {
    /** A paragraph. */
    record Words(String text) implements Block {}

    /** A list. */
    record Points(List<String> items) implements Block {}

    /** A heading below a chapter's. */
    record Heading(String text) implements Block {}

    /**
     * A table.
     *
     * @param name what its sheet is called in a spreadsheet
     * @param title what it shows
     * @param rows cells from the left, text or numbers; the first one names the row
     */
    record Grid(String name, String title, List<String> headers, List<List<Object>> rows) implements Block {}

    /**
     * A drawing; spreadsheets leave it out, since its figures stand in a table.
     *
     * @param says what it shows, for who cannot see it
     */
    record Picture(String title, Drawing drawing, String says) implements Block {}
}
