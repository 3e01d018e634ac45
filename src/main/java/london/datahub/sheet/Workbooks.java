package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as an Excel workbook without the moment of writing, which would make each copy differ. */
final class Workbooks {
    // Not 1980: at the first day of its count the zip format adds a time that depends on the time zone.
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private Workbooks() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        var timed = new ByteArrayOutputStream();
        try (var workbook = new Workbook(timed, "DataHub", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet(sheet.name());
            for (int row = 0; row < sheet.rows().size(); row++) {
                fill(worksheet, row, sheet.rows().get(row));
            }
        }
        withoutMoment(timed.toByteArray(), out);
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

    // Not ZipInputStream: fastexcel's parts say their sizes only in the directory at the end.
    private static void withoutMoment(byte[] workbook, OutputStream out) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                var copy = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_MOMENT);
                copy.putNextEntry(entry);
                copy.write(
                        withoutMoment(part.getName(), parts.getInputStream(part).readAllBytes()));
                copy.closeEntry();
            }
        }
    }

    private static byte[] withoutMoment(String part, byte[] content) {
        if (!part.equals(PROPERTIES)) {
            return content;
        }
        String xml = new String(content, StandardCharsets.UTF_8);
        return xml.replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$12000-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
