package london.datahub.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import london.datahub.collect.SealedNotes;
import london.datahub.issue.Refusal;
import london.datahub.load.Explanations;
import london.datahub.load.Loading;
import london.datahub.load.Submission;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes down why what looks unusual in a submission is right. */
public final class Explaining {
    private final Loading loading;
    private final SealedNotes notes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Explaining(Loading loading, SealedNotes notes, TransactionTemplate transaction, Clock clock) {
        this.loading = loading;
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An explanation with its text, for who may read it. */
    public record Told(long submission, String subject, String by, Instant at, String text) {}

    /**
     * Attaches an explanation to an advisory issue.
     *
     * @param subject as not-before, not-before:D or not-before:D17
     * @param text kept sealed
     * @throws Refusal where the submission has no such advisory issue
     */
    public Told explain(long id, String subject, String text, String by) {
        Submission submission = Withdrawing.submission(loading, id);
        Explanations.Subject spokenOf = Explanations.Subject.of(subject);
        Explanations.mustBeAdvisory(spokenOf, loading.issues(), id);
        String who = Signature.of(by);
        transaction.executeWithoutResult(status -> loading.explanations()
                .add(new Explanations.Explanation(submission.id(), spokenOf, who, clock.instant(), notes.keep(text))));
        return new Told(submission.id(), spokenOf.toString(), who, clock.instant(), text);
    }

    /** Returns what was explained of a submission's feed and period, opened. */
    public List<Told> of(long id) {
        return loading.explanations().of(Withdrawing.submission(loading, id)).stream()
                .map(given -> new Told(
                        given.submission(),
                        given.subject().toString(),
                        given.by(),
                        given.at(),
                        notes.open(given.note())))
                .toList();
    }
}
