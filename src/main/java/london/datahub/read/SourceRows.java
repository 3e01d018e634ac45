package london.datahub.read;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import london.datahub.issue.Issue;

/** The rows of a file from the first to the last, blank ones included. */
public interface SourceRows extends Iterator<SourceRow>, Closeable {
    /** Tells whether the sheet of that number cannot be seen by whoever opens the file. */
    default boolean hidden(String sheet) {
        return false;
    }

    /** Tells whether day numbers count from 1904, as in workbooks made on old Macintoshes, not from 1900. */
    default boolean countsFrom1904() {
        return false;
    }

    /** Returns what an officer should know of the file as a whole; complete once all rows were read. */
    default List<Issue> notes() {
        return List.of();
    }
}
