package london.datahub.publish;

import java.util.List;
import java.util.Locale;
import london.datahub.issue.Refusal;

/** Who may answer for a release, and whether the attack on it still holds. */
final class Answering {
    private static final int LONGEST = 100;

    private Answering() {}

    /**
     * Returns a person's name.
     *
     * @throws Refusal where it is none
     */
    static String named(String person) {
        if (person == null || person.isBlank() || person.strip().length() > LONGEST) {
            throw Refusal.badInput(
                    "A release needs the name of who answers for it, in at most 100 letters.",
                    "Give the name with --by.");
        }
        return person.strip();
    }

    /** @throws Refusal where the draft may not be approved by this person now */
    static void check(Release draft, String approver, List<Release> all) {
        if (draft.isKnown()) {
            throw Refusal.againstARule(
                    "Release " + draft.number() + " was approved or released before.", "A release never changes.");
        }
        if (draft.madeBy()
                .filter(maker -> folded(maker).equals(folded(approver)))
                .isPresent()) {
            throw Refusal.againstARule(
                    "Who made a draft does not approve it.", "A second person looks at it and approves it.");
        }
        for (Release other : all) {
            if (other.isKnown() && other.audience() == draft.audience() && other.number() > draft.number()) {
                throw Refusal.againstARule(
                        "Release " + other.number() + " is newer than " + draft.number() + " and was released already.",
                        "Make a new draft with publish and approve that.");
            }
            if (draft.attackedWith().contains(other.number()) && !other.isKnown()) {
                throw Refusal.againstARule(
                        "Release " + draft.number() + " promises no more than release " + other.number()
                                + " leaves open, and that one is not approved.",
                        "Approve " + other.number() + " first, or make a new draft with publish and approve that.");
            }
            if (other.isKnown() && !haveMet(draft, other)) {
                throw Refusal.againstARule(
                        "Release " + other.number() + " was approved since release " + draft.number()
                                + " was attacked, and nobody tried the two together.",
                        "Make a new draft with publish and approve that.");
            }
        }
    }

    // The network's figures are known to its named readers alone, and they know everything else.
    private static boolean haveMet(Release one, Release other) {
        return one.audience() == Audience.NETWORK
                || other.audience() == Audience.NETWORK
                || one.attackedWith().contains(other.number())
                || other.attackedWith().contains(one.number());
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
