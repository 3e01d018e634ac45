package london.datahub.read;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;

/**
 * The rows of one sheet of an old .xls workbook. A program may write the rows of a block as they were filled in, so a few
 * are kept until those before them have come.
 */
final class XlsSheet {
    private static final int ROWS_KEPT = 256;
    private static final int RICH_TEXT = 0xD6;
    private static final int HIDDEN = 0x20;

    private final int number;
    private final boolean ofCells;
    private final RecordInputStream records;
    private final List<NumberFormat> formats;
    private final SharedTexts texts;
    private final boolean from1904;
    private final TreeMap<Integer, RowCells> kept = new TreeMap<>();
    private final BitSet hidden = new BitSet();
    private RowCells cells;
    private int row = -1;
    private int formulaRow = -1;
    private int formulaColumn;
    /** A chart within the sheet has records of its own, which are passed over. */
    private int depth = 1;

    /** @param ofCells false for a tab that shows something else than a sheet, none of whose records is a row */
    XlsSheet(
            int number,
            boolean ofCells,
            RecordInputStream records,
            List<NumberFormat> formats,
            SharedTexts texts,
            boolean from1904) {
        this.number = number;
        this.ofCells = ofCells;
        this.records = records;
        this.formats = formats;
        this.texts = texts;
        this.from1904 = from1904;
    }

    /** Returns the next row with anything in it; null at the end, where the records go on with the next sheet. */
    FoundRow next() throws IOException {
        while (depth > 0 && kept.size() <= ROWS_KEPT) {
            if (!XlsWorkbook.next(records)) {
                throw new IOException("A sheet does not end.");
            }
            record();
        }
        return kept.isEmpty() ? null : found(kept.pollFirstEntry());
    }

    /** Cells of a row that come after it was given away make it a second row, which is refused: none is lost. */
    private FoundRow found(Map.Entry<Integer, RowCells> first) {
        if (first.getKey() == row) {
            cells = null;
        }
        return new FoundRow(number, first.getKey() + 1L, first.getValue().texts(), hidden.get(first.getKey()));
    }

    private void record() throws IOException {
        int kind = records.getSid();
        if (kind == BOFRecord.sid) {
            depth++;
        } else if (kind == EOFRecord.sid) {
            depth--;
        } else if (depth == 1 && ofCells) {
            switch (kind) {
                case RowRecord.sid -> row();
                case StringRecord.sid -> formulaText();
                case NumberRecord.sid,
                        RKRecord.sid,
                        LabelSSTRecord.sid,
                        LabelRecord.sid,
                        RICH_TEXT,
                        BoolErrRecord.sid,
                        FormulaRecord.sid -> cell(kind);
                case MulRKRecord.sid -> severalNumbers();
                default -> {
                    // no cell
                }
            }
        }
    }

    private void row() {
        int described = records.readUShort();
        records.readLong();
        records.readShort();
        if ((records.readUShort() & HIDDEN) != 0) {
            hidden.set(described);
        }
    }

    private void at(int found) {
        if (found != row || cells == null) {
            row = found;
            cells = kept.get(row);
        }
    }

    private void put(int column, String text) {
        if (cells == null && !text.isEmpty()) {
            cells = new RowCells();
            kept.put(row, cells);
        }
        if (cells != null) {
            cells.put(column, text, row + 1L);
        }
    }

    private void cell(int kind) throws IOException {
        at(records.readUShort());
        int column = records.readUShort();
        NumberFormat format = format(records.readUShort());
        switch (kind) {
            case NumberRecord.sid -> put(column, CellText.number(records.readDouble(), format, from1904));
            case RKRecord.sid -> put(column, CellText.number(packed(records.readInt()), format, from1904));
            case LabelSSTRecord.sid -> put(column, texts.get(records.readInt()));
            case BoolErrRecord.sid -> put(column, truthOrError(records.readUByte(), records.readUByte() == 1));
            case FormulaRecord.sid -> formula(column, format);
            default -> put(column, CellText.tidied(text()));
        }
    }

    private void severalNumbers() {
        at(records.readUShort());
        int column = records.readUShort();
        while (records.remaining() >= 6) {
            NumberFormat format = format(records.readUShort());
            put(column++, CellText.number(packed(records.readInt()), format, from1904));
        }
    }

    /** The result is a number, or where its last two bytes are all ones, what the first byte says. */
    private void formula(int column, NumberFormat format) {
        long result = records.readLong();
        if (result >>> 48 != 0xFFFF) {
            put(column, CellText.number(Double.longBitsToDouble(result), format, from1904));
            return;
        }
        int value = (int) (result >> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case 0 -> {
                formulaRow = row;
                formulaColumn = column;
            }
            case 1 -> put(column, truthOrError(value, false));
            case 2 -> put(column, truthOrError(value, true));
            default -> {
                // an empty text
            }
        }
    }

    private void formulaText() {
        if (formulaRow == row && row >= 0) {
            put(formulaColumn, CellText.tidied(text()));
            formulaRow = -1;
        }
    }

    private String text() {
        int length = records.readUShort();
        boolean wide = (records.readUByte() & 1) != 0;
        return wide ? records.readUnicodeLEString(length) : records.readCompressedUnicode(length);
    }

    private static String truthOrError(int value, boolean error) {
        return error ? ErrorText.of(value) : value == 1 ? "TRUE" : "FALSE";
    }

    private NumberFormat format(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    /** A number in 30 bits: the upper part of a floating one or a whole one, and whether it is to be divided by 100. */
    static double packed(int bits) {
        double number = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & 0xFFFFFFFCL) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }
}
