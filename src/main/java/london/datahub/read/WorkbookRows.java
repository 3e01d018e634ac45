package london.datahub.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Refusal;

/** The rows of a workbook of any kind, sheet after sheet; rows that the file leaves out between others are blank. */
final class WorkbookRows implements SourceRows {
    private final FoundRows found;
    private final Queue<SourceRow> ready = new ArrayDeque<>();
    private final Map<Integer, Long> hiddenRows = new TreeMap<>();
    private int sheet;
    private String sheetName = "";
    private long row;
    private long ordinal;
    private boolean ended;

    WorkbookRows(FoundRows found) {
        this.found = found;
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !ended) {
                FoundRow next = found.next();
                if (next == null) {
                    ended = true;
                } else {
                    add(next);
                }
            }
            return !ready.isEmpty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Rows that are blank to the end are no rows; a cell may have been formatted far below. */
    private void add(FoundRow next) {
        if (next.cells().isEmpty()) {
            return;
        }
        if (next.sheet() != sheet) {
            sheet = next.sheet();
            // its number, since a name can be anything, a person's too
            sheetName = String.valueOf(sheet);
            row = 0;
        }
        mustFollow(next);
        while (row + 1 < next.row()) {
            ready.add(new SourceRow(sheetName, ++row, ++ordinal, List.of()));
        }
        ready.add(new SourceRow(sheetName, ++row, ++ordinal, next.cells()));
        if (next.hidden()) {
            hiddenRows.merge(sheet, 1L, Long::sum);
        }
        if (ordinal > Limits.ROWS) {
            throw Limits.tooManyRows();
        }
    }

    private void mustFollow(FoundRow next) {
        if (next.row() <= row) {
            throw Refusal.badInput(
                    "The rows of sheet " + sheetName + " are not in order; the file is damaged.",
                    "Open it in your spreadsheet program, save it again as .xlsx, and send that.");
        }
        if (next.row() - row > Limits.BLANK_ROWS_TOGETHER) {
            throw Refusal.badInput(
                    "Sheet %s has more than %d blank rows in one place, and something below them in row %d."
                            .formatted(sheetName, Limits.BLANK_ROWS_TOGETHER, next.row()),
                    "Remove what stands there (delete the row), or the blank rows, and send the file again.");
        }
    }

    @Override
    public SourceRow next() {
        return ready.remove();
    }

    @Override
    public boolean hidden(String name) {
        return found.hiddenSheets().stream().anyMatch(number -> name.equals(String.valueOf(number)));
    }

    @Override
    public boolean countsFrom1904() {
        return found.countsFrom1904();
    }

    @Override
    public List<Issue> notes() {
        List<Issue> notes = new ArrayList<>();
        if (found.hasMacros()) {
            notes.add(Issue.note("macros", Place.FILE, Map.of()));
        }
        hiddenRows.forEach((number, rows) -> notes.add(Issue.pleaseCheck(
                "hidden-rows", Place.row(String.valueOf(number), 1), Map.of("rows", String.valueOf(rows)))));
        return notes;
    }

    @Override
    public void close() throws IOException {
        found.close();
    }
}
