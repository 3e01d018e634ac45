package london.datahub.issue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The hub does not do what was asked, says why, and has changed nothing. */
public final class Refusal extends RuntimeException {
    /** Whose turn it is: the input cannot be used as it is, or a rule of the hub forbids it. */
    public enum Kind {
        BAD_INPUT,
        AGAINST_A_RULE
    }

    private final Kind kind;
    private final transient List<Issue> issues;

    private Refusal(Kind kind, String words, List<Issue> issues) {
        super(words);
        this.kind = kind;
        this.issues = issues;
    }

    /** The input is missing, unreadable or names something unknown. */
    public static Refusal badInput(String reason, String nextStep) {
        return new Refusal(Kind.BAD_INPUT, reason + " " + nextStep, List.of());
    }

    /** The file is not built as its feed is: everything that is wrong with it is said together. */
    public static Refusal ofStructure(List<Issue> issues) {
        String words = issues.stream()
                .map(issue -> issue.message() + " " + issue.nextStep())
                .collect(Collectors.joining("\n"));
        return new Refusal(Kind.BAD_INPUT, words, List.copyOf(issues));
    }

    /** The input can be read, and a rule forbids what is asked. */
    public static Refusal againstARule(String reason, String nextStep) {
        return new Refusal(Kind.AGAINST_A_RULE, reason + " " + nextStep, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what it says as issues; the words alone where it has none. */
    public List<Issue> issues() {
        return issues.isEmpty()
                ? List.of(Issue.mustFix("file-unreadable", Place.FILE, Map.of("reason", getMessage())))
                : issues;
    }
}
