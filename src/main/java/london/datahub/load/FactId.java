package london.datahub.load;

import london.datahub.encode.EncodedRow;

/** A fact's number: derived from submission, row and slot, so that loading again makes the same facts. */
public final class FactId {
    private static final int SLOTS = 1 << 10;
    private static final long ROWS = 1L << 22;

    private FactId() {}

    /** Returns the row's number over all sheets of the file, from 1. */
    public static long ordinal(long factId) {
        return factId / SLOTS % ROWS;
    }

    static long first(long submission) {
        return submission * ROWS * SLOTS;
    }

    /** Returns how many numbers that many rows of a file have. */
    static long ofRows(long rows) {
        return rows * SLOTS;
    }

    static long last(long submission) {
        return first(submission + 1) - 1;
    }

    /** Returns a number that no other row of the submission has, from 0. */
    static long within(long factId) {
        return factId % (ROWS * SLOTS);
    }

    static long of(long submission, EncodedRow row) {
        if (row.ordinal() >= ROWS || row.slot() >= SLOTS) {
            throw new IllegalArgumentException("A file of more than 4,194,303 rows or 1,023 columns cannot be loaded.");
        }
        return (submission * ROWS + row.ordinal()) * SLOTS + row.slot();
    }
}
