package london.datahub.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A part of a binary workbook (.xlsb) as a stream of records.
 *
 * <p>Source of the layout: MS-XLSB, section 2.1.4.
 */
final class BinaryPart implements Closeable {
    private final PartStream part;
    private final InputStream bytes;
    private ByteBuffer data = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);
    private int type;

    BinaryPart(PartStream part) {
        this.part = part;
        this.bytes = new BufferedInputStream(part, 1 << 13);
    }

    /** Reads the next record whole; false at the end. */
    boolean next() throws IOException {
        int first = bytes.read();
        if (first < 0) {
            return false;
        }
        type = first < 0x80 ? first : first & 0x7F | (must(bytes.read()) & 0x7F) << 7;
        int length = length();
        if (length > Limits.BYTES_IN_ONE_PIECE) {
            throw new IOException("A record is too long.");
        }
        if (length > data.capacity()) {
            data = ByteBuffer.allocate(length * 2).order(ByteOrder.LITTLE_ENDIAN);
        }
        data.clear().limit(length);
        if (bytes.readNBytes(data.array(), 0, length) < length) {
            throw new EOFException("A record is cut.");
        }
        part.nextPiece();
        return true;
    }

    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = must(bytes.read());
            length |= (next & 0x7F) << shift;
            if (next < 0x80) {
                break;
            }
        }
        return length;
    }

    private static int must(int read) throws IOException {
        if (read < 0) {
            throw new EOFException("A record is cut.");
        }
        return read;
    }

    int type() {
        return type;
    }

    /** Returns the record's bytes, read from their start. */
    ByteBuffer data() {
        return data;
    }

    /** Reads a text with its length in front. */
    static String text(ByteBuffer data) throws IOException {
        int length = data.getInt();
        if (length == -1) {
            return "";
        }
        if (length < 0 || length > data.remaining() / 2) {
            throw new IOException("A text is cut.");
        }
        byte[] letters = new byte[length * 2];
        data.get(letters);
        return new String(letters, StandardCharsets.UTF_16LE);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
