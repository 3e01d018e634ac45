package london.datahub.load;

import java.util.Locale;

/** What stands for a supplier, feed, part and month. Where nothing stands, there was no return. */
public enum Standing {
    /** The rows of a file. */
    FILE,
    /** The statement that there was nothing. */
    NIL,
    /** The gap that a withdrawal left. */
    WITHDRAWN;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
