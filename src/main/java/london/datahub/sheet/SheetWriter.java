package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a sheet to a file. The same sheet gives the same bytes wherever and whenever it is written. */
public final class SheetWriter {
    private SheetWriter() {}

    /**
     * Writes one file; an existing file is replaced.
     *
     * <p>Text never becomes a formula: CSV puts an apostrophe before text that begins with {@code = + - @} or a tab,
     * XLSX stores text as text. Dates are real dates in XLSX and ISO text (2021-04-03) in CSV.
     *
     * @throws IOException where the file cannot be written, or its character set lacks a character of the sheet
     * @throws IllegalArgumentException for a cell of another kind than {@link Sheet} names
     */
    public static void write(Path file, SheetFormat format, Sheet sheet) throws IOException {
        Files.write(file, bytes(format, sheet));
    }

    /**
     * Returns the bytes of one file, made in memory, because a half-written sheet may not lie about.
     *
     * @throws IOException where the file's character set lacks a character of the sheet
     * @throws IllegalArgumentException for a cell of another kind than {@link Sheet} names
     */
    public static byte[] bytes(SheetFormat format, Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        if (format == SheetFormat.XLSX) {
            Workbooks.write(sheet, out);
        } else {
            SeparatedText.write(sheet, format, out);
        }
        return out.toByteArray();
    }
}
