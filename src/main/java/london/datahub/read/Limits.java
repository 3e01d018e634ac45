package london.datahub.read;

import london.datahub.issue.Refusal;

/** How much the hub reads of one file. Nothing is cut off: a file beyond a limit is refused, and told which. */
final class Limits {
    static final int SHEETS = 250;
    static final int ROWS = 2_000_000;
    static final int BLANK_ROWS_TOGETHER = 10_000;
    static final int COLUMNS = 2_000;
    static final int CHARACTERS_IN_CELL = 32_767;
    /** Texts that cells of a workbook share. */
    static final int SHARED_TEXTS = 5_000_000;

    static final int SHARED_BYTES = 128 << 20;
    /** Parts of a packed workbook. */
    static final int PARTS = 5_000;

    static final long UNPACKED_BYTES = 2L << 30;
    static final int TIMES_PACKED = 200;
    static final int UNPACKED_BYTES_OF_ANY_RATIO = 64 << 20;
    /** Bytes between two marks of a part: one element's or one text's. */
    static final int BYTES_IN_ONE_PIECE = 1 << 19;
    /** An old .xls workbook is taken apart in memory. */
    static final int OLD_WORKBOOK_BYTES = 64 << 20;

    private Limits() {}

    static Refusal beyond(String what, String limit) {
        return Refusal.badInput(
                "The file has " + what + ", and the hub reads " + limit + ".",
                "Remove what does not belong to the return, or split it into several files.");
    }

    static Refusal tooManySheets() {
        return beyond("more than " + SHEETS + " sheets", "up to " + SHEETS);
    }

    static Refusal tooManyRows() {
        return beyond("more than two million rows", "up to two million");
    }

    static Refusal tooManyColumns(String where) {
        return beyond("more than 2,000 columns in " + where, "up to 2,000");
    }

    static Refusal tooLongCell(String where) {
        return beyond("a cell with more than 32,767 characters in " + where, "up to 32,767, as Excel does");
    }

    static Refusal tooManyTexts() {
        return beyond("more different texts than the hub keeps at once", "up to five million or 128 MB of them");
    }

    static Refusal tooMuchUnpacked() {
        return beyond("far more in it than its size lets expect", "up to 2 GB, and up to 200 times the file's size");
    }
}
