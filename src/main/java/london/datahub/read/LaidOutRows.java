package london.datahub.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;

/** Every row of a file with its part in the sheet; a heading is looked for in each sheet's first rows. */
public final class LaidOutRows implements Iterator<LaidOutRow>, Closeable {
    private static final int LOOKED_THROUGH = 50;

    private final Feed feed;
    private final SourceRows rows;
    private final HeadingFinder finder;
    private final LayoutNotes notes = new LayoutNotes();
    private final Queue<LaidOutRow> ready = new ArrayDeque<>();
    private String sheet;
    private Heading heading;
    private RowsBelow below;
    private SourceRow ahead;

    public LaidOutRows(SourceFile file, Feed feed) throws IOException {
        this.feed = feed;
        rows = file.rows();
        finder = new HeadingFinder(feed);
    }

    /**
     * Returns the heading of the first sheet that has one, without reading the rest of the file.
     *
     * @throws Refusal where no sheet that can be seen has one, or one is ambiguous
     */
    public static Heading heading(SourceFile file, Feed feed) throws IOException {
        List<SourceRow> seen = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            Optional<Heading> found = rows.firstHeading(seen);
            if (found.isPresent()) {
                return found.get();
            }
            Refusal none = rows.notes.onlyHidden(feed).orElseGet(() -> rows.finder.noneIn(seen));
            throw TemplateRecognition.withoutHeadings(file, feed, none);
        }
    }

    /** Returns that heading, or the row that comes closest to one, so that a person may say what its columns are. */
    public static Optional<Heading> closestHeading(SourceFile file, Feed feed) throws IOException {
        List<SourceRow> seen = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            return rows.firstHeading(seen).or(() -> rows.finder.closest(seen));
        }
    }

    private Optional<Heading> firstHeading(List<SourceRow> seen) {
        while (hasNext()) {
            LaidOutRow row = next();
            if (row.role() == LaidOutRow.Role.HEADING) {
                return Optional.of(row.heading());
            }
            TemplateRecognition.refuseAnother(row.row(), feed);
            if (seen.size() < LOOKED_THROUGH && row.role() != LaidOutRow.Role.HIDDEN) {
                seen.add(row.row());
            }
        }
        return Optional.empty();
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
        Optional<Heading> found = isOfTemplate(start) ? Optional.empty() : finder.find(start);
        if (rows.hidden(sheet)) {
            notes.hiddenSheet(sheet, found);
        }
        begin(found.orElse(null));
        Set<Long> lines = found.stream()
                .flatMap(above -> above.lines().stream().map(SourceRow::ordinal))
                .collect(Collectors.toSet());
        long last = found.map(above -> above.row().ordinal()).orElse(0L);
        for (SourceRow row : start) {
            ready.add(row.ordinal() > last ? placed(row) : atHeading(row, last, lines));
        }
    }

    /** A template's guidance and its word lists name the feed's headings without being them. */
    private static boolean isOfTemplate(List<SourceRow> start) {
        return start.stream().anyMatch(row -> TemplateRecognition.in(row).isPresent());
    }

    private void begin(Heading above) {
        heading = above;
        below = above == null ? null : new RowsBelow(feed, above, rows.countsFrom1904());
    }

    private LaidOutRow atHeading(SourceRow row, long last, Set<Long> lines) {
        if (rows.hidden(sheet)) {
            return new LaidOutRow(row, LaidOutRow.Role.HIDDEN, null);
        }
        if (row.ordinal() == last) {
            return new LaidOutRow(row, LaidOutRow.Role.HEADING, heading);
        }
        boolean line = lines.contains(row.ordinal());
        return new LaidOutRow(row, line ? LaidOutRow.Role.HEADING_LINE : LaidOutRow.Role.TITLE, heading);
    }

    /** Below a heading another may come, as where two lists stand under each other. */
    private LaidOutRow placed(SourceRow row) {
        if (rows.hidden(sheet)) {
            return new LaidOutRow(row, LaidOutRow.Role.HIDDEN, heading);
        }
        if (heading == null) {
            return new LaidOutRow(row, LaidOutRow.Role.ELSEWHERE, null);
        }
        if (heading.repeats(row)) {
            return new LaidOutRow(row, LaidOutRow.Role.HEADING_LINE, heading);
        }
        Optional<Heading> found = finder.headingIn(row);
        if (found.isPresent()) {
            begin(found.get());
            return new LaidOutRow(row, LaidOutRow.Role.HEADING, heading);
        }
        SourceRow read = below.read(row);
        notes.filledDown(sheet, below);
        return new LaidOutRow(read, LaidOutRow.Role.BODY, heading);
    }

    /** Returns what an officer should know of the file as a whole; complete once all rows were read. */
    public List<Issue> notes() {
        List<Issue> all = new ArrayList<>(rows.notes());
        all.addAll(notes.issues());
        return all;
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
