package london.datahub.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import london.datahub.collect.Originals;
import london.datahub.collect.UnplacedFiles;
import london.datahub.collect.UnplacedFiles.End;
import london.datahub.collect.UnplacedFiles.Unplaced;
import london.datahub.read.SourceFile;
import london.datahub.validate.Period;

/** Where a person says what a collected file is that fitted nothing, or that it is not wanted. */
public final class Placing {
    private final UnplacedFiles files;
    private final Originals originals;
    private final Reception reception;

    Placing(UnplacedFiles files, Originals originals, Reception reception) {
        this.files = files;
        this.originals = originals;
        this.reception = reception;
    }

    public List<Unplaced> all() {
        return files.all();
    }

    /** Returns what its sender called a file that waits. */
    public String name(long number) {
        return files.name(files.of(number));
    }

    /**
     * Takes a file in as what a person says that it is; it waits no longer then.
     *
     * @throws london.datahub.issue.Refusal where the front door refuses it; it goes on waiting
     */
    public SubmissionOutcome place(
            long number, String feed, String organisation, Period period, Set<String> confirmed, String by)
            throws IOException {
        Unplaced file = files.of(number);
        String who = Signature.of(by);
        SentFile sent = new SentFile(files.name(file), largest -> new Kept(originals, file));
        SubmissionOutcome outcome = reception.submit(
                new SubmissionRequest(sent, feed, organisation, period, confirmed, who, OptionalLong.empty()),
                reached -> {});
        files.end(file, End.PLACED, who);
        return outcome;
    }

    /** Destroys a file that nobody wants. */
    public void discard(long number, String by) throws IOException {
        files.end(files.of(number), End.DISCARDED, Signature.of(by));
    }

    private record Kept(Originals originals, Unplaced file) implements SourceFile {
        @Override
        public InputStream open() throws IOException {
            return originals.open(file.kept());
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return originals.channel(file.kept());
        }
    }
}
