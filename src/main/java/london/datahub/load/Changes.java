package london.datahub.load;

/**
 * What a submission changed of what was in force before it.
 *
 * @param added records that were not there
 * @param changed records that say something else than before
 * @param gone records that are there no longer
 * @param unchanged records that were sent again as they were
 */
public record Changes(long added, long changed, long gone, long unchanged) {
    static final Changes NONE = new Changes(0, 0, 0, 0);

    Changes and(Changes other) {
        return new Changes(
                added + other.added, changed + other.changed, gone + other.gone, unchanged + other.unchanged);
    }

    /** Tells whether there was anything to compare with. */
    public boolean replacing() {
        return changed + gone + unchanged > 0;
    }

    @Override
    public String toString() {
        return added + (added == 1 ? " row" : " rows") + " added, " + changed + " changed, " + gone + " gone, "
                + unchanged + " as before";
    }
}
