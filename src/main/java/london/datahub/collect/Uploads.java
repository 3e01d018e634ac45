package london.datahub.collect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import london.datahub.secret.Envelope;

/**
 * Files on their way in: sealed from the first byte that rests, under a data key that only this process knows. What a dead
 * process left cannot be opened by anybody.
 */
public final class Uploads {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PIECE = 1 << 16;

    private final Envelope envelope;
    private final Path folder;
    private final Clock clock;

    public Uploads(Envelope envelope, Path folder, Clock clock) {
        this.envelope = envelope;
        this.folder = folder;
        this.clock = clock;
    }

    /** One file that came in; closing it destroys it. */
    public final class Upload implements AutoCloseable {
        private final String name;
        private final Envelope.WrappedKey key;
        private final Path file;

        private Upload(String name, Envelope.WrappedKey key, Path file) {
            this.name = name;
            this.key = key;
            this.file = file;
        }

        public InputStream open() throws IOException {
            return envelope.open(name, key, new BufferedInputStream(Files.newInputStream(file)));
        }

        public SeekableByteChannel channel() throws IOException {
            return envelope.open(name, key, Files.newByteChannel(file));
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Takes a file in as it comes.
     *
     * @param size is told the bytes that came so far, before they rest, and may refuse more
     */
    public Upload receive(InputStream clear, LongConsumer size) throws IOException {
        Files.createDirectories(folder);
        String name = "upload " + UUID.randomUUID();
        Upload upload = new Upload(name, envelope.newDataKey(name), folder.resolve(name.substring(7)));
        try (OutputStream out = envelope.seal(
                name,
                upload.key,
                new BufferedOutputStream(Files.newOutputStream(upload.file, StandardOpenOption.CREATE_NEW)))) {
            copy(clear, out, size);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private static void copy(InputStream clear, OutputStream out, LongConsumer size) throws IOException {
        byte[] piece = new byte[PIECE];
        long all = 0;
        for (int read = clear.read(piece); read >= 0; read = clear.read(piece)) {
            all += read;
            size.accept(all);
            out.write(piece, 0, read);
        }
    }

    /** Removes what dead processes left. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().plus(LONGEST).isBefore(clock.instant())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
