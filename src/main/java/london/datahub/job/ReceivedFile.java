package london.datahub.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import london.datahub.collect.Uploads;
import london.datahub.read.SourceFile;

/** A file that came in sealed, opened as it is read. */
public record ReceivedFile(Uploads.Upload upload) implements SourceFile {
    @Override
    public InputStream open() throws IOException {
        return upload.open();
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return upload.channel();
    }
}
