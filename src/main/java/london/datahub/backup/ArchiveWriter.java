package london.datahub.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a backup, and keeps of each how long it is and its checksum. */
final class ArchiveWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Map<String, Manifest.Part> parts = new LinkedHashMap<>();

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** What fills a part. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    Map<String, Manifest.Part> parts() {
        return parts;
    }

    void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Archive.sha256();
        var out = new Counting(new DigestOutputStream(zip, digest));
        content.write(out);
        out.flush();
        zip.closeEntry();
        parts.put(name, new Manifest.Part(out.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    void add(String name, String text) throws IOException {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a file, unless it was taken away meanwhile. */
    void add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            add(name, in::transferTo);
        } catch (NoSuchFileException e) {
            // shredded since the list was made
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part's own end is not the archive's. */
    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
