package london.datahub.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A workbook whose sheets are parts of a packed file; they are opened one after the other. */
abstract class PackedWorkbook implements FoundRows {
    /** The rows of one sheet. */
    interface SheetRows extends Closeable {
        /** Returns the next row with anything in it; null at the end. */
        FoundRow next() throws IOException;
    }

    final PackedParts parts;
    final List<TabSheet> sheets = new ArrayList<>();
    boolean from1904;
    private int following;
    private SheetRows open;

    PackedWorkbook(PackedParts parts) {
        this.parts = parts;
    }

    abstract SheetRows rowsOf(TabSheet sheet) throws IOException;

    @Override
    public FoundRow next() throws IOException {
        while (open != null || following < sheets.size()) {
            if (open == null) {
                open = rowsOf(sheets.get(following++));
            }
            FoundRow row = open.next();
            if (row != null) {
                return row;
            }
            open.close();
            open = null;
        }
        return null;
    }

    @Override
    public Set<Integer> hiddenSheets() {
        return sheets.stream().filter(TabSheet::hidden).map(TabSheet::number).collect(Collectors.toSet());
    }

    @Override
    public boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public boolean hasMacros() {
        return parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            if (open != null) {
                open.close();
            }
        }
    }
}
