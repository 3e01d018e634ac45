package london.datahub.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a template looks. */
final class TemplateStyles {
    private static final XSSFColor INK = color(0x1D, 0x35, 0x57);
    private static final XSSFColor PALE = color(0xD9, 0xE4, 0xF1);
    private static final XSSFColor WHITE = color(0xFF, 0xFF, 0xFF);

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null);
    }

    /** Writes text that stays text. */
    void write(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    CellStyle title() {
        return style("title", style -> style.setFont(font(16, true, INK)));
    }

    CellStyle strong() {
        return style("strong", style -> style.setFont(font(11, true, INK)));
    }

    CellStyle plain() {
        return style("plain", style -> wrapped(style).setFont(font(11, false, null)));
    }

    CellStyle entry() {
        return style("entry", style -> {
            wrapped(style).setFont(font(11, false, null));
            ruled(style);
        });
    }

    CellStyle entryName() {
        return style("entry name", style -> {
            wrapped(style).setFont(font(11, true, INK));
            ruled(style);
        });
    }

    /** A heading; those that must be filled stand out. */
    CellStyle heading(boolean required) {
        return style("heading " + required, style -> {
            wrapped(style).setFont(font(11, true, required ? WHITE : INK));
            style.setFillForegroundColor(required ? INK : PALE);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            ruled(style);
        });
    }

    /** Cells to fill in, with a number format of Excel's. */
    CellStyle filledIn(String format) {
        return style(format, style -> {
            style.setFont(font(11, false, null));
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
        });
    }

    private XSSFCellStyle style(String name, Consumer<XSSFCellStyle> look) {
        return made.computeIfAbsent(name, n -> {
            XSSFCellStyle style = workbook.createCellStyle();
            look.accept(style);
            return style;
        });
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static void ruled(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(PALE);
    }

    private XSSFFont font(int points, boolean bold, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (color != null) {
            font.setColor(color);
        }
        return font;
    }
}
