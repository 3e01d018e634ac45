package london.datahub.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a file that is a zip archive, as newer workbooks are; read one by one, never unpacked to a folder. */
final class PackedParts implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    PackedParts(SeekableByteChannel bytes) throws IOException {
        PartDirectory.mustBeBounded(bytes);
        zip = ZipFile.builder()
                .setSeekableByteChannel(bytes)
                .setIgnoreLocalFileHeader(true)
                .get();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(plain(entry.getName()), entry);
        }
    }

    private static String plain(String name) {
        String forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    /** Returns the parts' names in small letters. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(plain(name));
    }

    boolean locked() {
        return entries.values().stream()
                .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    }

    /**
     * Opens a part.
     *
     * @throws IOException where there is none of that name, or it is packed in an unusual way
     */
    PartStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(plain(name));
        if (entry == null) {
            throw new IOException("A part is missing.");
        }
        InputStream raw = zip.getRawInputStream(entry);
        return switch (entry.getMethod()) {
            case ZipArchiveEntry.STORED -> new PartStream(raw, entry.getCompressedSize());
            case ZipArchiveEntry.DEFLATED -> new PartStream(new Unpacking(raw), entry.getCompressedSize());
            default -> throw new IOException("A part is packed in an unusual way.");
        };
    }

    /** Gives back the memory of its unpacker, which the stream it extends leaves to the caller. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream raw) {
            super(raw, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
