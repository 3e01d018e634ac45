package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a booklet as an Excel workbook, the same bytes for the same content. */
public final class XlsxBooklet {
    private static final int FIRST_COLUMN_WITHOUT_TABLE = 100;

    private XlsxBooklet() {}

    public static byte[] of(Booklet booklet) {
        var timed = new ByteArrayOutputStream();
        try {
            try (var workbook = new Workbook(timed, "DataHub", "1.0")) {
                workbook.properties().setTitle(booklet.title());
                int number = 0;
                for (Booklet.Page page : booklet.pages()) {
                    write(workbook.newWorksheet(page.name()), page, ++number);
                }
            }
            return Timeless.copy(timed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, Booklet.Page page, int number) {
        sheet.value(0, 0, page.heading());
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (String line : page.lines()) {
            sheet.value(row, 0, line);
            if (page.table().isEmpty()) {
                sheet.style(row, 0).wrapText(true).set();
            }
            row++;
        }
        if (page.table().isPresent()) {
            write(sheet, page.table().get(), row, number);
        } else {
            sheet.width(0, FIRST_COLUMN_WITHOUT_TABLE);
        }
    }

    private static void write(Worksheet sheet, Booklet.Table table, int top, int number) {
        int columns = table.headers().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(top, column, table.headers().get(column));
            sheet.style(top, column).bold().wrapText(true).set();
            sheet.width(column, Booklet.width(table, column));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            List<Object> row = table.rows().get(i);
            for (int column = 0; column < columns; column++) {
                cell(sheet, top + 1 + i, column, row.get(column));
            }
        }
        var marked = sheet.range(top, 0, top + Math.max(1, table.rows().size()), columns - 1)
                .createTable(table.headers().toArray(String[]::new));
        marked.setName("Table" + number);
        marked.setDisplayName("Table" + number);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Double number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.0").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0").set();
        } else {
            sheet.value(row, column, String.valueOf(value));
            sheet.style(row, column).wrapText(true).set();
        }
    }
}
