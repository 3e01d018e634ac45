package london.datahub.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An .xlsx workbook without its rows and texts, which a library can hold in memory whatever their number. The rows are
 * put back, unchanged, into what it became.
 */
final class Skeleton {
    private static final long LARGEST_REST = 48L << 20;
    private static final String NO_TEXTS =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"0\" uniqueCount=\"0\"/>";

    private final byte[] original;
    private final Set<String> sheets = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    /** @throws IOException where it is no whole workbook */
    Skeleton(byte[] original) throws IOException, XMLStreamException {
        this.original = original;
        try (ZipFile parts = open(original);
                InputStream types = stream(parts, "[Content_Types].xml")) {
            PartTypes.read(types, this::part);
        }
    }

    private static ZipFile open(byte[] zip) throws IOException {
        return ZipFile.builder().setByteArray(zip).get();
    }

    private static InputStream stream(ZipFile parts, String name) throws IOException {
        ZipArchiveEntry part = parts.getEntry(name);
        if (part == null) {
            throw new IOException("A part is missing.");
        }
        return parts.getInputStream(part);
    }

    private void part(String name, String type) {
        if (type.endsWith(".worksheet+xml")) {
            sheets.add(name);
        } else if (type.endsWith(".sharedStrings+xml")) {
            texts.add(name);
        } else if (type.endsWith(".main+xml") || type.endsWith(".styles+xml") || type.endsWith(".comments+xml")) {
            changed.add(name);
        }
    }

    /** Returns the workbook without rows and texts. */
    byte[] bones() throws IOException, XMLStreamException {
        var bones = new ByteArrayOutputStream();
        long rest = 0;
        try (ZipFile parts = open(original);
                var out = new ZipOutputStream(bones)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream in = parts.getInputStream(part)) {
                    if (sheets.contains(part.getName())) {
                        SheetRows.leaveOut(in, out);
                    } else if (texts.contains(part.getName())) {
                        out.write(NO_TEXTS.getBytes(StandardCharsets.UTF_8));
                    } else {
                        rest += copy(in, out, LARGEST_REST - rest);
                    }
                }
                out.closeEntry();
            }
        }
        return bones.toByteArray();
    }

    /** @throws IOException where there is more than that */
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw new IOException("There is too much beside the rows.");
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    /** Writes what the bones became with the original's rows; a part that nobody had to change stays as it was. */
    void dress(byte[] marked, OutputStream file) throws IOException, XMLStreamException {
        try (ZipFile before = open(original);
                ZipFile after = open(marked);
                var out = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(after.getEntries())) {
                String name = part.getName();
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(Timeless.NO_MOMENT);
                out.putNextEntry(entry);
                try (InputStream now = after.getInputStream(part)) {
                    write(name, before, now, out);
                }
                out.closeEntry();
            }
            out.finish();
        }
    }

    private void write(String name, ZipFile before, InputStream now, OutputStream out)
            throws IOException, XMLStreamException {
        ZipArchiveEntry original = before.getEntry(name);
        if (original == null || mayChange(name)) {
            now.transferTo(out);
            return;
        }
        try (InputStream old = before.getInputStream(original)) {
            if (sheets.contains(name)) {
                SheetRows.putBack(now, old, out);
            } else {
                old.transferTo(out);
            }
        }
    }

    private boolean mayChange(String name) {
        return changed.contains(name)
                || name.endsWith(".rels")
                || name.equals("[Content_Types].xml")
                || name.endsWith(".vml");
    }
}
