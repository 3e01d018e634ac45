package london.datahub.statistics;

/** The lists do not carry an estimate. The message says why, {@link #remedy} what would help; neither holds a value. */
public final class NotEstimable extends Exception {
    private final String remedy;

    NotEstimable(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
