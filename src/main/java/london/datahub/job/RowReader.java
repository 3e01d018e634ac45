package london.datahub.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import london.datahub.feed.Feed;
import london.datahub.read.LaidOutRow;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a file row by row; after a restart it goes on behind the last row that was staged. */
final class RowReader implements ItemStreamReader<LaidOutRow> {
    private static final String ROWS_READ = "rows.read";

    private final SourceFile file;
    private final Feed feed;
    private LaidOutRows rows;
    private long read;

    RowReader(SourceFile file, Feed feed) {
        this.file = file;
        this.feed = feed;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            rows = new LaidOutRows(file, feed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long done = context.getLong(ROWS_READ, 0);
        while (read < done && rows.hasNext()) {
            rows.next();
            read++;
        }
    }

    @Override
    public LaidOutRow read() {
        if (!rows.hasNext()) {
            return null;
        }
        read++;
        return rows.next();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(ROWS_READ, read);
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
