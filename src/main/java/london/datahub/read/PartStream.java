package london.datahub.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a workbook's part, with an end to what a small file can unpack to. */
final class PartStream extends FilterInputStream {
    private final long packedBytes;
    private long bytes;
    private long pieceStart;

    PartStream(InputStream unpacked, long packedBytes) {
        super(unpacked);
        this.packedBytes = packedBytes;
    }

    /** Says that a piece, such as an element, was read whole. */
    void nextPiece() {
        pieceStart = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            bytes += read;
            check();
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 1 << 13)]));
    }

    private void check() {
        boolean swollen = bytes > Limits.UNPACKED_BYTES_OF_ANY_RATIO && bytes > packedBytes * Limits.TIMES_PACKED;
        if (bytes > Limits.UNPACKED_BYTES || swollen) {
            throw Limits.tooMuchUnpacked();
        }
        if (bytes - pieceStart > Limits.BYTES_IN_ONE_PIECE) {
            throw Limits.beyond(
                    "a single piece of more than half a megabyte in it", "cells of up to 32,767 characters");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
