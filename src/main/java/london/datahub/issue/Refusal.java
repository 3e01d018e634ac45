package london.datahub.issue;

/** The hub does not do what was asked, says why, and has changed nothing. */
public final class Refusal extends RuntimeException {
    /** Whose turn it is: the input cannot be used as it is, or a rule of the hub forbids it. */
    public enum Kind {
        BAD_INPUT,
        AGAINST_A_RULE
    }

    private final Kind kind;

    private Refusal(Kind kind, String reason, String nextStep) {
        super(reason + " " + nextStep);
        this.kind = kind;
    }

    /** The input is missing, unreadable or names something unknown. */
    public static Refusal badInput(String reason, String nextStep) {
        return new Refusal(Kind.BAD_INPUT, reason, nextStep);
    }

    /** The input can be read, and a rule forbids what is asked. */
    public static Refusal againstARule(String reason, String nextStep) {
        return new Refusal(Kind.AGAINST_A_RULE, reason, nextStep);
    }

    public Kind kind() {
        return kind;
    }
}
