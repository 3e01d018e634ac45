package london.datahub.validate;

/** A cell's text cannot be read as what its column holds. Says what was expected, never what stood there. */
final class Unreadable extends Exception {
    private final String rule;
    private final String nextStep;

    Unreadable(String rule, String message, String nextStep) {
        super(message, null, false, false);
        this.rule = rule;
        this.nextStep = nextStep;
    }

    String rule() {
        return rule;
    }

    String nextStep() {
        return nextStep;
    }
}
