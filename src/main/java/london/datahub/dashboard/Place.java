package london.datahub.dashboard;

/**
 * A bar, a point in time or an area: one value of the column across.
 *
 * @param key as released, a code where it has one
 * @param label what a reader sees
 */
public record Place(String key, String label, boolean highlighted) {
    /** Returns the label where there is little room: periods are written short. */
    public String brief() {
        return PeriodWords.brief(key);
    }
}
