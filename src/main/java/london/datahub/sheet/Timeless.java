package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Takes the moment of writing out of a workbook, which would make each copy differ. */
final class Timeless {
    // Not 1980: at the first day of its count the zip format adds a time that depends on the time zone.
    static final LocalDateTime NO_MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {}

    // Not ZipInputStream: some writers say the sizes of their parts only in the directory at the end.
    static byte[] copy(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
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
        return out.toByteArray();
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
