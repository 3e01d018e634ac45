package london.datahub.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a binary workbook (.xlsb), streamed from its parts.
 *
 * <p>Source of the layout: MS-XLSB, section 2.4.
 */
final class XlsbWorkbook implements FoundRows {
    private static final int TEXT = 19;
    private static final int FORMAT_CODE = 44;
    private static final int CELL_FORMAT = 47;
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int CELL_FORMATS_BEGIN = 617;
    private static final int CELL_FORMATS_END = 618;

    private final PackedParts parts;
    private final Relations relations;
    private final List<TabSheet> sheets = new ArrayList<>();
    private final Iterator<TabSheet> following;
    private final List<NumberFormat> formats = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private boolean from1904;
    private XlsbSheet open;

    XlsbWorkbook(PackedParts parts) throws IOException {
        this.parts = parts;
        String workbook = Relations.of(parts, "")
                .byType("officeDocument")
                .filter(parts::has)
                .orElse("xl/workbook.bin");
        relations = Relations.of(parts, workbook);
        readWorkbook(workbook);
        readFormats(relations.byType("styles").orElse("xl/styles.bin"));
        readTexts(relations.byType("sharedStrings").orElse("xl/sharedStrings.bin"));
        following = sheets.iterator();
    }

    private void readWorkbook(String workbook) throws IOException {
        int number = 0;
        try (BinaryPart records = new BinaryPart(parts.open(workbook))) {
            while (records.next()) {
                if (records.type() == WORKBOOK_PROPERTIES) {
                    from1904 = (records.data().get() & 1) != 0;
                } else if (records.type() == SHEET) {
                    addSheet(records.data(), ++number);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("The workbook names no sheet that is there.");
        }
    }

    private void addSheet(ByteBuffer data, int number) throws IOException {
        if (number > Limits.SHEETS) {
            throw Limits.tooManySheets();
        }
        boolean hidden = data.getInt() != 0;
        if (data.getInt() == 0) {
            // the first edition of the format has an empty field before the tab's own number, which is never 0
            data.getInt();
        }
        relations
                .byId(BinaryPart.text(data))
                .filter(parts::has)
                .ifPresent(part -> sheets.add(new TabSheet(number, part, hidden)));
    }

    private void readFormats(String part) throws IOException {
        if (!parts.has(part)) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        try (BinaryPart records = new BinaryPart(parts.open(part))) {
            while (records.next()) {
                ByteBuffer data = records.data();
                switch (records.type()) {
                    case FORMAT_CODE -> codes.put((int) data.getShort(), BinaryPart.text(data));
                    case CELL_FORMATS_BEGIN -> ofCells = true;
                    case CELL_FORMATS_END -> ofCells = false;
                    case CELL_FORMAT -> {
                        int id = data.getShort(2);
                        if (ofCells) {
                            formats.add(NumberFormat.of(id, codes.get(id)));
                        }
                    }
                    default -> {
                        // says nothing of numbers
                    }
                }
            }
        }
    }

    private void readTexts(String part) throws IOException {
        if (parts.has(part)) {
            try (BinaryPart records = new BinaryPart(parts.open(part))) {
                while (records.next()) {
                    if (records.type() == TEXT) {
                        records.data().get();
                        texts.add(CellText.tidied(BinaryPart.text(records.data())));
                    }
                }
            }
        }
    }

    @Override
    public FoundRow next() throws IOException {
        while (open != null || following.hasNext()) {
            if (open == null) {
                TabSheet sheet = following.next();
                BinaryPart records = new BinaryPart(parts.open(sheet.part()));
                open = new XlsbSheet(sheet.number(), records, formats, texts, from1904);
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
