package london.datahub.job;

import london.datahub.issue.Refusal;

/** The name of who answers for something. */
final class Signature {
    private static final int LONGEST = 100;

    private Signature() {}

    /** @throws Refusal where there is none, or it is too long */
    static String of(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) {
            throw Refusal.badInput(
                    "It needs the name of who answers for it, in at most " + LONGEST + " letters.",
                    "Give the name with --by.");
        }
        return name.strip();
    }
}
