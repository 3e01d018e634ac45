package london.datahub.issue;

/**
 * One problem with one place of a submission.
 *
 * @param rule the name of the rule that found it
 * @param message what is wrong, in plain words; never the value found
 * @param nextStep what to do about it
 */
public record Issue(String rule, Severity severity, Place place, String message, String nextStep) {
    @Override
    public String toString() {
        return severity.words() + ": " + place + ": " + message + " " + nextStep;
    }
}
