package london.datahub.issue;

/**
 * Where a problem stands, as a spreadsheet shows it.
 *
 * @param sheet the sheet's number, from 1; empty for a file without sheets. Its name could be a person's
 * @param row counted from 1 as Excel does; 0 where the whole file is meant
 * @param columnLetter as A or AB; empty where the whole row is meant
 * @param heading the heading of the feed's list that stands above; empty where there is none
 */
public record Place(String sheet, long row, String columnLetter, String heading) {
    public static final Place FILE = new Place("", 0, "", "");

    public static Place row(String sheet, long row) {
        return new Place(sheet, row, "", "");
    }

    public static Place cell(String sheet, long row, int columnIndex, String heading) {
        return new Place(sheet, row, letter(columnIndex), heading);
    }

    /** Returns the same column of the same sheet, whatever the row. */
    public Place column() {
        return new Place(sheet, 0, columnLetter, heading);
    }

    /** Returns the letter of a column counted from 0: A, B ... Z, AA. */
    public static String letter(int columnIndex) {
        String last = String.valueOf((char) ('A' + columnIndex % 26));
        return columnIndex < 26 ? last : letter(columnIndex / 26 - 1) + last;
    }

    @Override
    public String toString() {
        if (row == 0 && columnLetter.isEmpty()) {
            return sheet.isEmpty() ? "the file" : "sheet " + sheet;
        }
        String where = (sheet.isEmpty() ? "" : "sheet " + sheet + ", ")
                + (row > 0 ? "row " + row : "")
                + (columnLetter.isEmpty() ? "" : (row > 0 ? ", " : "") + "column " + columnLetter);
        return heading.isEmpty() ? where : where + " (" + heading + ")";
    }
}
