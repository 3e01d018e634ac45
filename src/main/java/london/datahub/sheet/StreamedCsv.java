package london.datahub.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes a list of any length as CSV that Excel opens with its letters right; no text in it becomes a formula. */
public final class StreamedCsv {
    private StreamedCsv() {}

    /** What gives its rows one by one. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<String>> taker);
    }

    public static void write(List<String> headings, Rows rows, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(headings);
        rows.each(row -> csv.writeRecord(row.stream().map(InertText::of).toList()));
        csv.flush();
    }
}
