package london.datahub.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.validate.TotalsCheck;

/** A file's rows, and what is to be said of the file as a whole once all of them were seen. */
final class SeenRows implements Iterator<LaidOutRow>, Closeable {
    private final LaidOutRows rows;
    private final TotalsCheck totals;

    SeenRows(SourceFile file, Feed feed) throws IOException {
        rows = new LaidOutRows(file, feed);
        totals = new TotalsCheck(feed);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public LaidOutRow next() {
        LaidOutRow row = rows.next();
        totals.see(row);
        return row;
    }

    /** Returns totals that do not add up, and the notes of the reading; complete once all rows were seen. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>(totals.differences());
        issues.addAll(rows.notes());
        return issues;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
