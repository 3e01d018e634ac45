package london.datahub.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import london.datahub.collect.Originals;
import london.datahub.read.SourceFile;

/** A submission's original, opened as it is read; its clear bytes never rest. */
record SealedFile(Originals originals, long submission) implements SourceFile {
    @Override
    public InputStream open() throws IOException {
        return originals.open(submission);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return originals.channel(submission);
    }
}
