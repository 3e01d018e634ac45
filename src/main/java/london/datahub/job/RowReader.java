package london.datahub.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.read.SourceFile;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a file row by row and places each, on a thread of its own, so that rows are judged while those before them are
 * stored. They come in the file's order; after a restart it goes on behind the last row that was staged.
 */
final class RowReader implements ItemStreamReader<PlacedRow> {
    private static final String ROWS_READ = "rows.read";
    private static final int BATCH = 500;

    private final SourceFile file;
    private final Feed feed;
    private final RowPlacement placement;
    private final Queue<PlacedRow> ready = new ArrayDeque<>();
    private SeenRows rows;
    private Ahead<List<PlacedRow>> ahead;
    private long read;
    private volatile List<Issue> ofTheWhole;

    RowReader(SourceFile file, Feed feed, RowPlacement placement) {
        this.file = file;
        this.feed = feed;
        this.placement = placement;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            rows = new SeenRows(file, feed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long done = context.getLong(ROWS_READ, 0);
        while (read < done && rows.hasNext()) {
            rows.next();
            read++;
        }
        ahead = new Ahead<>("rows", this::placed);
    }

    /** Returns the next rows, or null at the end of the file. */
    private List<PlacedRow> placed() {
        List<PlacedRow> placed = new ArrayList<>(BATCH);
        while (placed.size() < BATCH && rows.hasNext()) {
            placed.add(placement.place(rows.next()));
        }
        if (placed.isEmpty()) {
            ofTheWhole = rows.issues();
            return null;
        }
        return placed;
    }

    /** Returns what is to be said of the file as a whole; nothing where this reader has not come to its end. */
    Optional<List<Issue>> ofTheWhole() {
        return Optional.ofNullable(ofTheWhole);
    }

    @Override
    public PlacedRow read() {
        if (ready.isEmpty()) {
            ahead.next().ifPresent(ready::addAll);
        }
        PlacedRow row = ready.poll();
        read += row == null ? 0 : 1;
        return row;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS_READ, read);
    }

    @Override
    public void close() {
        try {
            if (ahead != null) {
                ahead.close();
            }
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
