package london.datahub.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Looks at the end of a zip archive, where the list of its parts is announced, before the list is read: a list of
 * millions of parts would fill the memory.
 *
 * <p>Source of the layout: APPNOTE.TXT, sections 4.3.14 to 4.3.16.
 */
final class PartDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LARGEST = Limits.PARTS * 512;

    private PartDirectory() {}

    static void mustBeBounded(SeekableByteChannel bytes) throws IOException {
        long length = bytes.size();
        ByteBuffer tail = read(bytes, Math.max(0, length - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES), length);
        int end = tail.limit() - END_BYTES;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("The list of parts is missing.");
        }
        long start = Integer.toUnsignedLong(tail.getInt(end + 16));
        if (end >= LOCATOR_BYTES && tail.getInt(end - LOCATOR_BYTES) == LOCATOR) {
            long record = tail.getLong(end - LOCATOR_BYTES + 8);
            start = read(bytes, record, Math.addExact(record, 56)).getLong(48);
        }
        if (start < 0 || start > length) {
            throw new IOException("The list of parts lies outside the file.");
        }
        if (length - start > LARGEST) {
            throw Limits.beyond("thousands of parts packed into it", "workbooks of up to " + Limits.PARTS + " parts");
        }
        bytes.position(0);
    }

    private static ByteBuffer read(SeekableByteChannel bytes, long from, long to) throws IOException {
        if (from < 0 || to > bytes.size()) {
            throw new IOException("The list of parts lies outside the file.");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(from);
        while (buffer.hasRemaining() && bytes.read(buffer) >= 0) {
            // until it is full
        }
        return buffer.flip();
    }
}
