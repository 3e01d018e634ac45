package london.datahub.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Tells a disk that fails from a file that is damaged: the first is no fault of the file, and nobody is sent away. */
final class WatchedSource implements SourceFile {
    private final SourceFile file;

    WatchedSource(SourceFile file) {
        this.file = file;
    }

    /** The bytes cannot be had, whatever they are. */
    static final class SourceFailure extends UncheckedIOException {
        SourceFailure(IOException cause) {
            super("The file's bytes cannot be had.", cause);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T watched(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new SourceFailure(e);
        }
    }

    @Override
    public InputStream open() {
        return new FilterInputStream(watched(file::open)) {
            @Override
            public int read() {
                return watched(in::read);
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return watched(() -> in.read(into, offset, length));
            }
        };
    }

    @Override
    public SeekableByteChannel channel() {
        return new WatchedChannel(watched(file::channel));
    }

    private record WatchedChannel(SeekableByteChannel channel) implements SeekableByteChannel {
        @Override
        public int read(ByteBuffer into) {
            return watched(() -> channel.read(into));
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException("A file that came in is not changed.");
        }

        @Override
        public long position() {
            return watched(channel::position);
        }

        @Override
        public SeekableByteChannel position(long position) {
            watched(() -> channel.position(position));
            return this;
        }

        @Override
        public long size() {
            return watched(channel::size);
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException("A file that came in is not changed.");
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            watched(() -> {
                channel.close();
                return null;
            });
        }
    }
}
