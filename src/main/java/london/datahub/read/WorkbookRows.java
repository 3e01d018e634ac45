package london.datahub.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import london.datahub.issue.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of an .xlsx workbook, sheet after sheet; rows that the file leaves out are blank. */
final class WorkbookRows implements SourceRows {
    private static final int LARGEST_GAP = 10_000;

    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private final Queue<SourceRow> ready = new ArrayDeque<>();
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = Collections.emptyIterator();
    private String sheet = "";
    private int sheetNumber;
    private long row;
    private long ordinal;

    WorkbookRows(SourceFile file) throws IOException {
        workbook = opened(file);
        sheets = workbook.getSheets().toList().iterator();
    }

    private static ReadableWorkbook opened(SourceFile file) throws IOException {
        try (var in = file.open()) {
            return new ReadableWorkbook(in, new ReadingOptions(true, true));
        } catch (RuntimeException | IOException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.badInput(
                "The file calls itself a workbook, and cannot be read as one.",
                "Open it in your spreadsheet program, save it again as .xlsx, and send that.");
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && (rows.hasNext() || openNextSheet())) {
                if (rows.hasNext()) {
                    add(rows.next());
                }
            }
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw unreadable();
        }
        return !ready.isEmpty();
    }

    private boolean openNextSheet() throws IOException {
        if (!sheets.hasNext()) {
            return false;
        }
        stream.close();
        Sheet next = sheets.next();
        // its number, since a name can be anything, a person's too
        sheet = String.valueOf(++sheetNumber);
        row = 0;
        stream = next.openStream();
        rows = stream.iterator();
        return true;
    }

    /** Rows that are blank to the end are no rows; a cell may have been formatted far below. */
    private void add(Row found) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < found.getCellCount(); i++) {
            cells.add(CellText.of(found.hasCell(i) ? found.getCell(i) : null));
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (found.getRowNum() - row > LARGEST_GAP) {
            throw Refusal.badInput(
                    "Sheet " + sheet + " has more than " + LARGEST_GAP + " blank rows in one place.",
                    "Remove them and send the file again.");
        }
        while (row + 1 < found.getRowNum()) {
            ready.add(new SourceRow(sheet, ++row, ++ordinal, List.of()));
        }
        ready.add(new SourceRow(sheet, ++row, ++ordinal, cells));
    }

    @Override
    public SourceRow next() {
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
