package london.datahub.read;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;

/**
 * The border between files that anybody may have made and the rest of the hub: whatever a damaged or hostile file does
 * to its reading becomes a refusal here, in words an officer understands, without what the file says.
 */
final class GuardedRows implements SourceRows {
    private final SourceRows rows;

    private GuardedRows(SourceRows rows) {
        this.rows = rows;
    }

    static SourceRows of(SourceFile file) {
        return new GuardedRows(guarded(() -> FileKind.rows(new WatchedSource(file))));
    }

    private static <T> T guarded(Callable<T> reading) {
        try {
            return reading.call();
        } catch (Refusal | WatchedSource.SourceFailure e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw Refusal.badInput(
                    "The file needs more memory to be read than the hub has.",
                    "Open it in your spreadsheet program, save it as .csv, and send that.");
        } catch (StackOverflowError | Exception e) {
            throw damaged();
        }
    }

    private static Refusal damaged() {
        return Refusal.badInput(
                "The file is damaged: it starts as a spreadsheet, and cannot be read as one.",
                "Open it in your spreadsheet program, save it again as .xlsx, and send that.");
    }

    @Override
    public boolean hasNext() {
        return guarded(rows::hasNext);
    }

    @Override
    public SourceRow next() {
        return guarded(rows::next);
    }

    @Override
    public boolean hidden(String sheet) {
        return rows.hidden(sheet);
    }

    @Override
    public boolean countsFrom1904() {
        return rows.countsFrom1904();
    }

    @Override
    public List<Issue> notes() {
        return rows.notes();
    }

    @Override
    public void close() throws IOException {
        guarded(() -> {
            rows.close();
            return null;
        });
    }
}
