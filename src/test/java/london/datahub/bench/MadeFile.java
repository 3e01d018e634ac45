package london.datahub.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of made rows, the same for the same number of rows. Nobody in them exists. */
public final class MadeFile {
    private static final long SEED = 20211122;
    private static final int ROWS_HELD = 1000;

    private MadeFile() {}

    /** What a file's rows say. */
    public interface Rows {
        List<String> headings();

        /** @param number of the row, from 0 */
        List<String> cells(int number, Random random);
    }

    /** Writes comma-separated text in UTF-8; a cell with a comma in it stands in quotation marks. */
    public static Path csv(Path file, Rows rows, int number) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(line(rows.headings()));
            for (int i = 0; i < number; i++) {
                out.write(line(rows.cells(i, random)));
            }
        }
        return file;
    }

    private static String line(List<String> cells) {
        return String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                .toList())
                + "\r\n";
    }

    /** Writes a workbook of one sheet, whole numbers as numbers and the rest as shared strings. */
    public static Path xlsx(Path file, Rows rows, int number) throws IOException {
        Random random = new Random(SEED);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rows");
            fill(sheet, 0, rows.headings());
            for (int i = 0; i < number; i++) {
                fill(sheet, i + 1, rows.cells(i, random));
                if (i % ROWS_HELD == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return file;
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches("\\d{1,9}")) {
                sheet.value(row, column, Integer.parseInt(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, column, cell);
            }
        }
    }
}
