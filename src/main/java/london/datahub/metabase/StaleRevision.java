package london.datahub.metabase;

/** Somebody else changed a graph of permissions after it was read: to be read again. */
final class StaleRevision extends RuntimeException {
    StaleRevision() {
        super("A graph of permissions was changed by somebody else while it was being changed.");
    }
}
