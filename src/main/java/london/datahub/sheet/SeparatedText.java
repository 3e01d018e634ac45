package london.datahub.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.List;

/** Writes a sheet as separated text, line ends as Excel writes them. */
final class SeparatedText {
    private SeparatedText() {}

    static void write(Sheet sheet, SheetFormat format, OutputStream out) throws IOException {
        // REPORT: a question mark in place of a letter would be a silent loss.
        var encoder = format.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var writer = new OutputStreamWriter(out, encoder)) {
            if (format.startsWithByteOrderMark()) {
                writer.write('\uFEFF');
            }
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(format.separator())
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            sheet.rows().forEach(row -> csv.writeRecord(fields(row)));
            csv.flush();
        }
    }

    private static List<String> fields(List<Object> row) {
        return row.stream().map(SeparatedText::field).toList();
    }

    private static String field(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof String text) {
            return InertText.of(text);
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number || cell instanceof LocalDate) {
            return cell.toString();
        }
        throw new IllegalArgumentException(
                "A cell cannot hold a " + cell.getClass().getName() + ".");
    }
}
