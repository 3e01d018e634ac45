package london.datahub.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A place with files, while it is looked through. Nothing there is changed. */
public interface Shelf extends Closeable {
    /** What a server said by which it can tell that a file is still the same. */
    record Mark(Optional<String> etag, Optional<String> lastModified) {
        static final Mark NONE = new Mark(Optional.empty(), Optional.empty());
    }

    /** A file's bytes, to be closed by whoever reads them. */
    record Fetched(InputStream bytes, Mark mark) {}

    /** Returns the names of the files that lie there, or that could. */
    List<String> names() throws IOException;

    /**
     * Opens a file.
     *
     * @param known what the server said of it when it was taken; empty where all of it is wanted
     * @return nothing where it is not there, or is still the same
     */
    Optional<Fetched> fetch(String name, Optional<Mark> known) throws IOException;
}
