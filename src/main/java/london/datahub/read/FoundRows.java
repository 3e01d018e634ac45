package london.datahub.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/** The rows that a workbook of one kind holds, sheet after sheet and downwards in each. */
interface FoundRows extends Closeable {
    /** Returns the next row; null at the end. */
    FoundRow next() throws IOException;

    /** Returns the numbers of the sheets that are hidden. */
    Set<Integer> hiddenSheets();

    boolean countsFrom1904();

    boolean hasMacros();
}
