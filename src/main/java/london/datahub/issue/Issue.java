package london.datahub.issue;

import java.util.Map;

/**
 * One problem with one place of a submission; its words are in {@code wording/issues.yml}.
 *
 * @param code the kind of problem, in kebab-case; it never changes its meaning
 * @param details what fills the gaps of the wording: names of the feed's own or numbers counted; never a value found
 */
public record Issue(String code, Severity severity, Place place, Map<String, String> details) {
    /** @throws IllegalArgumentException for a code without wording */
    public Issue {
        Wording.of(code);
        details = Map.copyOf(details);
    }

    public static Issue mustFix(String code, Place place, Map<String, String> details) {
        return new Issue(code, Severity.MUST_FIX, place, details);
    }

    public static Issue pleaseCheck(String code, Place place, Map<String, String> details) {
        return new Issue(code, Severity.PLEASE_CHECK, place, details);
    }

    public static Issue note(String code, Place place, Map<String, String> details) {
        return new Issue(code, Severity.NOTE, place, details);
    }

    /** Returns what is wrong, in plain words. */
    public String message() {
        return Wording.filled(Wording.of(code).one(), details);
    }

    /** Returns what should stand there. */
    public String expected() {
        return Wording.filled(Wording.of(code).expected(), details);
    }

    /** Returns what to do about it. */
    public String nextStep() {
        return Wording.filled(Wording.of(code).next(), details);
    }

    @Override
    public String toString() {
        return severity.words() + ": " + place + ": " + message() + " " + nextStep();
    }
}
