package london.datahub.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import london.datahub.feed.Feed;
import london.datahub.issue.Refusal;

/** Every row of a file with its part in the sheet; a heading is looked for in each sheet's first rows. */
public final class LaidOutRows implements Iterator<LaidOutRow>, Closeable {
    private static final int LOOKED_THROUGH = 50;

    private final SourceRows rows;
    private final HeadingFinder finder;
    private final Queue<LaidOutRow> ready = new ArrayDeque<>();
    private String sheet;
    private Heading heading;
    private SourceRow ahead;

    public LaidOutRows(SourceFile file, Feed feed) throws IOException {
        rows = file.rows();
        finder = new HeadingFinder(feed);
    }

    /**
     * Returns the heading of the first sheet that has one, without reading the rest of the file.
     *
     * @throws Refusal where no sheet has one, or one is ambiguous
     */
    public static Heading heading(SourceFile file, Feed feed) throws IOException {
        List<SourceRow> seen = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            while (rows.hasNext()) {
                LaidOutRow next = rows.next();
                if (next.role() == LaidOutRow.Role.HEADING) {
                    return next.heading();
                }
                TemplateRecognition.refuseAnother(next.row(), feed);
                if (seen.size() < LOOKED_THROUGH) {
                    seen.add(next.row());
                }
            }
            throw TemplateRecognition.withoutHeadings(file, feed, rows.finder.noneIn(seen));
        }
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && (ahead != null || rows.hasNext())) {
            take(ahead != null ? ahead : rows.next());
        }
        return !ready.isEmpty();
    }

    private void take(SourceRow row) {
        ahead = null;
        if (row.sheet().equals(sheet)) {
            ready.add(placed(row));
        } else {
            startSheet(row);
        }
    }

    /** Below a heading another may come, as where two lists stand under each other. */
    private LaidOutRow placed(SourceRow row) {
        if (heading == null) {
            return new LaidOutRow(row, LaidOutRow.Role.ELSEWHERE, null);
        }
        Optional<Heading> found = finder.headingIn(row);
        found.ifPresent(next -> heading = next);
        return new LaidOutRow(row, found.isPresent() ? LaidOutRow.Role.HEADING : LaidOutRow.Role.BODY, heading);
    }

    private void startSheet(SourceRow first) {
        sheet = first.sheet();
        List<SourceRow> start = new ArrayList<>(List.of(first));
        while (start.size() < LOOKED_THROUGH && ahead == null && rows.hasNext()) {
            SourceRow next = rows.next();
            if (next.sheet().equals(sheet)) {
                start.add(next);
            } else {
                ahead = next;
            }
        }
        Optional<Heading> found = finder.find(start);
        heading = found.orElse(null);
        long firstHeading = found.map(above -> above.row().ordinal()).orElse(0L);
        for (SourceRow row : start) {
            if (row.ordinal() < firstHeading) {
                ready.add(new LaidOutRow(row, LaidOutRow.Role.TITLE, heading));
            } else {
                ready.add(placed(row));
            }
        }
    }

    @Override
    public LaidOutRow next() {
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
