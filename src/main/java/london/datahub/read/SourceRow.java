package london.datahub.read;

import java.util.List;

/**
 * A row of a file as it stands.
 *
 * @param sheet its sheet's number, from 1; empty for text
 * @param row counted from 1 as Excel does
 * @param ordinal counted from 1 over all sheets of the file
 * @param cells their texts without surrounding space; a real date as 2021-04-30, a number without grouping
 */
public record SourceRow(String sheet, long row, long ordinal, List<String> cells) {
    public SourceRow {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text of a column counted from 0; empty beyond the row's end. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Says where it stands, never what it says. */
    @Override
    public String toString() {
        return (sheet.isEmpty() ? "" : "sheet " + sheet + ", ") + "row " + row;
    }
}
