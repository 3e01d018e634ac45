package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as an Excel workbook without the moment of writing, which would make each copy differ. */
final class Workbooks {
    private Workbooks() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        var timed = new ByteArrayOutputStream();
        try (var workbook = new Workbook(timed, "DataHub", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet(sheet.name());
            for (int row = 0; row < sheet.rows().size(); row++) {
                fill(worksheet, row, sheet.rows().get(row));
            }
        }
        out.write(Timeless.copy(timed.toByteArray()));
    }

    private static void fill(Worksheet worksheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            fill(worksheet, row, column, cells.get(column));
        }
    }

    private static void fill(Worksheet worksheet, int row, int column, Object cell) {
        if (cell instanceof String text) {
            worksheet.value(row, column, text);
        } else if (cell instanceof Number number) {
            worksheet.value(row, column, number);
        } else if (cell instanceof LocalDate date) {
            worksheet.value(row, column, date);
            worksheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell != null) {
            throw new IllegalArgumentException(
                    "A cell cannot hold a " + cell.getClass().getName() + ".");
        }
    }
}
