package london.datahub.narrative;

/**
 * What a reviewer did with a text.
 *
 * @param decision shown, released or rejected
 * @param reason why it was rejected; null else
 * @param saidHarmless kinds of findings that the reviewer stated to be no personal data
 */
record Review(long narrative, String reviewer, String decision, String reason, String findings, String saidHarmless) {
    static final String SHOWN = "shown";
    static final String RELEASED = "released";
    static final String REJECTED = "rejected";
}
