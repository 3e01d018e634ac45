package london.datahub.narrative;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import london.datahub.collect.Originals;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Submissions;
import london.datahub.reference.CodeList;
import london.datahub.screen.Finding;
import london.datahub.screen.PersonalData;
import london.datahub.screen.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where held texts are read, released or rejected by named people. Every look and every decision is recorded. Words come
 * into the warehouse with a release and in no other way.
 */
public final class ReviewDesk {
    private static final String REASONS = "narrative-rejection";

    private final Narratives narratives;
    private final OriginalTexts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ReviewDesk(
            JdbcClient database,
            Originals originals,
            Feeds feeds,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.narratives = new Narratives(database);
        this.texts = new OriginalTexts(originals, new Submissions(database), feeds);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A text as its reviewer sees it. */
    public record Shown(Narrative narrative, String text, List<Finding> findings) {}

    /** Returns the texts that wait for a reviewer, without their words. */
    public List<Narrative> held() {
        return narratives.in(Narrative.State.HELD);
    }

    /** Shows a held text, and records who looked. */
    public Shown show(long id, String reviewer) {
        mustBeNamed(reviewer);
        Narrative narrative = held(id);
        String text = texts.of(narrative);
        record(new Review(id, reviewer, Review.SHOWN, null, Screen.summary(text), ""));
        return new Shown(narrative, text, Screen.of(text));
    }

    /**
     * Releases a text that this reviewer has read.
     *
     * @param harmless kinds of findings that are no personal data here, as the name of an office holder in office
     * @throws Refusal where the screen, asked again, finds a kind that was not said to be harmless
     */
    public void release(long id, String reviewer, Set<PersonalData> harmless) {
        mustBeNamed(reviewer);
        Narrative narrative = held(id);
        if (!narratives.wasShownTo(id, reviewer)) {
            throw Refusal.againstARule(
                    "Only who has read a text can release it.", "Read it first: narrative show " + id + ".");
        }
        String text = texts.of(narrative);
        mustBeHarmless(text, harmless);
        var review = new Review(id, reviewer, Review.RELEASED, null, Screen.summary(text), codes(harmless));
        decide(review, Narrative.State.RELEASED, text);
    }

    /** Rejects a text; its words never come into the warehouse. */
    public void reject(long id, String reviewer, String reason) {
        mustBeNamed(reviewer);
        String code = CodeList.named(REASONS)
                .meaning(reason)
                .orElseThrow(() -> Refusal.badInput(
                        "That is no reason that the hub knows.",
                        "The reasons are: "
                                + String.join(", ", CodeList.named(REASONS).codes()) + "."));
        Narrative narrative = held(id);
        var review = new Review(id, reviewer, Review.REJECTED, code, narrative.findings(), "");
        decide(review, Narrative.State.REJECTED, null);
    }

    private Narrative held(long id) {
        Narrative narrative = narratives.get(id);
        if (narrative.state() != Narrative.State.HELD) {
            throw alreadyDecided();
        }
        return narrative;
    }

    private static Refusal alreadyDecided() {
        return Refusal.againstARule("This text is decided already.", "See: narrative list.");
    }

    private static void mustBeNamed(String reviewer) {
        if (reviewer.isBlank() || reviewer.length() > 100) {
            throw Refusal.badInput("A reviewer has a name of up to 100 letters.", "State it with --by.");
        }
    }

    private static void mustBeHarmless(String text, Set<PersonalData> harmless) {
        Set<PersonalData> open = new TreeSet<>(Screen.counts(text).keySet());
        open.removeAll(harmless);
        if (!open.isEmpty()) {
            throw Refusal.againstARule(
                    "The text may hold "
                            + open.stream().map(PersonalData::words).collect(Collectors.joining(", ")) + ".",
                    "Reject it, or state for each that it is no personal data: --harmless " + codes(open) + ".");
        }
    }

    private static String codes(Set<PersonalData> kinds) {
        return new TreeSet<>(kinds).stream().map(PersonalData::code).collect(Collectors.joining(","));
    }

    private void record(Review review) {
        transaction.executeWithoutResult(status -> narratives.record(review, clock.instant()));
    }

    private void decide(Review review, Narrative.State state, String text) {
        transaction.executeWithoutResult(status -> {
            if (!narratives.decide(review.narrative(), state, text)) {
                throw alreadyDecided();
            }
            narratives.record(review, clock.instant());
        });
    }
}
