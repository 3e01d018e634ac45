package london.datahub.read;

import java.io.Closeable;
import java.util.Iterator;

/** The rows of a file from the first to the last, blank ones included. */
public interface SourceRows extends Iterator<SourceRow>, Closeable {}
