package london.datahub.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a binary workbook (.xlsb), streamed from its parts.
 *
 * <p>Source of the layout: MS-XLSB, section 2.4.
 */
final class XlsbWorkbook extends PackedWorkbook {
    private static final int TEXT = 19;
    private static final int FORMAT_CODE = 44;
    private static final int CELL_FORMAT = 47;
    private static final int WORKBOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int CELL_FORMATS_BEGIN = 617;
    private static final int CELL_FORMATS_END = 618;

    private final Relations relations;
    private final List<NumberFormat> formats = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();

    XlsbWorkbook(PackedParts parts) throws IOException {
        super(parts);
        String workbook = Relations.of(parts, "")
                .byType("officeDocument")
                .filter(parts::has)
                .orElse("xl/workbook.bin");
        relations = Relations.of(parts, workbook);
        readWorkbook(workbook);
        readFormats(relations.byType("styles").orElse("xl/styles.bin"));
        readTexts(relations.byType("sharedStrings").orElse("xl/sharedStrings.bin"));
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
    SheetRows rowsOf(TabSheet sheet) throws IOException {
        return new XlsbSheet(sheet.number(), new BinaryPart(parts.open(sheet.part())), formats, texts, from1904);
    }
}
