package london.datahub.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.read.LaidOutRow;
import london.datahub.read.SourceFile;

/**
 * The rows of a file, read on one thread and judged and encoded on another, so that both go on while those before them
 * are stored. They come in the file's order.
 */
final class PlacedRows implements Closeable {
    private static final int AT_ONCE = 2000;

    private final SeenRows rows;
    private final RowPlacement placement;
    private final Ahead<List<LaidOutRow>> read;
    private final Ahead<List<PlacedRow>> placed;

    PlacedRows(SourceFile file, Feed feed, RowPlacement placement) throws IOException {
        this.rows = new SeenRows(file, feed);
        this.placement = placement;
        this.read = new Ahead<>("reading", this::readOn);
        this.placed = new Ahead<>("judging", this::placeOn);
    }

    private List<LaidOutRow> readOn() {
        List<LaidOutRow> next = new ArrayList<>(AT_ONCE);
        while (next.size() < AT_ONCE && rows.hasNext()) {
            next.add(rows.next());
        }
        return next.isEmpty() ? null : next;
    }

    private List<PlacedRow> placeOn() {
        return read.next()
                .map(rowsRead -> rowsRead.stream().map(placement::place).toList())
                .orElse(null);
    }

    /** Returns the next rows; nothing at the end of the file. */
    Optional<List<PlacedRow>> next() {
        return placed.next();
    }

    /** Returns what is to be said of the file as a whole; to be asked at its end. */
    List<Issue> ofTheWhole() {
        return rows.issues();
    }

    @Override
    public void close() throws IOException {
        placed.close();
        read.close();
        rows.close();
    }
}
