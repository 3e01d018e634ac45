package london.datahub.issue;

/** How much a problem matters: a row that must be fixed is held, one to check is loaded, a note only informs. */
public enum Severity {
    MUST_FIX("must be fixed"),
    PLEASE_CHECK("please check"),
    NOTE("for information");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** Returns the severity as an officer reads it. */
    public String words() {
        return words;
    }
}
