package london.datahub.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A cell as text, the same from a workbook as from a text file. */
final class CellText {
    /** A formula whose result the file does not hold; nothing reads it as a value. */
    private static final String NOT_WORKED_OUT = "#N/A";

    private CellText() {}

    /** Returns the text without surrounding space, non-breaking space included. */
    static String tidied(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    static String of(Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getValue() == null && cell.getRawValue() == null) {
            return cell.getFormula() == null ? "" : NOT_WORKED_OUT;
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell, number) : number(number);
        }
        if (cell.getType() == CellType.STRING) {
            return tidied(cell.getText());
        }
        String raw = cell.getRawValue();
        return raw == null ? "" : tidied(raw);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        String plain = format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase();
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }

    private static String date(Cell cell, BigDecimal number) {
        return cell.getType() == CellType.NUMBER
                ? cell.asDate().toLocalDate().toString()
                : number(number.setScale(0, RoundingMode.DOWN));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
