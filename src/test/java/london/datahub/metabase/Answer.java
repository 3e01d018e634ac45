package london.datahub.metabase;

/** What the stand-in answers where it does not answer with what was asked for. */
final class Answer extends RuntimeException {
    final int status;

    Answer(int status, String why) {
        super(why);
        this.status = status;
    }

    static void must(boolean holds, String why) {
        if (!holds) {
            throw new Answer(400, why);
        }
    }
}
