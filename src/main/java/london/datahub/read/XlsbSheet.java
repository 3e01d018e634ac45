package london.datahub.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The rows of one sheet of a binary workbook (.xlsb). */
final class XlsbSheet implements PackedWorkbook.SheetRows {
    private static final int ROW = 0;
    private static final int FIRST_CELL = 1;
    private static final int LAST_CELL = 11;
    private static final int RICH_TEXT = 62;
    private static final int SHEET_DATA_END = 146;
    private static final int LAST_ROW = 1 << 20;

    private final int number;
    private final BinaryPart records;
    private final List<NumberFormat> formats;
    private final SharedTexts texts;
    private final boolean from1904;
    private final RowCells cells = new RowCells();
    private long row;
    private boolean hidden;
    private boolean ended;

    XlsbSheet(int number, BinaryPart records, List<NumberFormat> formats, SharedTexts texts, boolean from1904) {
        this.number = number;
        this.records = records;
        this.formats = formats;
        this.texts = texts;
        this.from1904 = from1904;
    }

    @Override
    public FoundRow next() throws IOException {
        FoundRow found = null;
        while (found == null && !ended) {
            boolean more = records.next();
            int type = more ? records.type() : SHEET_DATA_END;
            if (type == ROW || type == SHEET_DATA_END) {
                found = finished();
                ended = type == SHEET_DATA_END;
                if (!ended) {
                    start(records.data());
                }
            } else if (type >= FIRST_CELL && type <= LAST_CELL || type == RICH_TEXT) {
                cell(type, records.data());
            }
        }
        return found;
    }

    private FoundRow finished() {
        FoundRow found = cells.blank() ? null : new FoundRow(number, row, cells.texts(), hidden);
        cells.clear();
        return found;
    }

    private void start(ByteBuffer data) throws IOException {
        int given = data.getInt();
        if (given < 0 || given >= LAST_ROW) {
            throw new IOException("A row has no number.");
        }
        row = given + 1L;
        hidden = (data.get(11) & 0x10) != 0;
    }

    private void cell(int type, ByteBuffer data) throws IOException {
        int column = data.getInt();
        int style = data.getInt() & 0xFFFFFF;
        NumberFormat format = style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
        cells.put(column, text(type, data, format), row);
    }

    private String text(int type, ByteBuffer data, NumberFormat format) throws IOException {
        return switch (type) {
            case 2 -> CellText.number(XlsSheet.packed(data.getInt()), format, from1904);
            case 3, 11 -> ErrorText.of(data.get() & 0xFF);
            case 4, 10 -> data.get() == 1 ? "TRUE" : "FALSE";
            case 5, 9 -> CellText.number(data.getDouble(), format, from1904);
            case 6, 8 -> CellText.tidied(BinaryPart.text(data));
            case 7 -> texts.get(data.getInt());
            case RICH_TEXT -> CellText.tidied(BinaryPart.text(data.position(data.position() + 1)));
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
