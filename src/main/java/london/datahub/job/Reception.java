package london.datahub.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import london.datahub.collect.Original;
import london.datahub.collect.Originals;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.load.Loading;
import london.datahub.load.Progress;
import london.datahub.load.Submission;
import london.datahub.load.Submissions;
import london.datahub.person.LinkageKey;
import london.datahub.read.SourceFile;
import london.datahub.secret.Key;
import london.datahub.secret.KeyRing;
import london.datahub.warehouse.Leases;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door: every file comes in here, by whatever way it arrived. One supplier's files for a feed are taken one
 * after the other, in the order of their arrival.
 */
public final class Reception {
    private final Feeds feeds;
    private final Door door;
    private final Backlog backlog;
    private final Loading loading;
    private final Originals originals;
    private final Key key;
    private final LinkageKey linkageKey;
    private final Leases leases;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reception(
            Feeds feeds,
            Door door,
            Backlog backlog,
            Loading loading,
            Originals originals,
            KeyRing keys,
            LinkageKey linkageKey,
            Leases leases,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.feeds = feeds;
        this.door = door;
        this.backlog = backlog;
        this.loading = loading;
        this.originals = originals;
        // tokens of one key only can meet: a newer key seals originals, until what is there is encoded anew
        this.key = keys.oldest();
        this.linkageKey = linkageKey;
        this.leases = leases;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes one file the whole way. Repeating a request whose process died goes on where it was.
     *
     * @throws Refusal where nothing of it was stored
     */
    public SubmissionOutcome submit(SubmissionRequest request, Progress progress) throws IOException {
        Received received = take(request, progress, true);
        return outcome(received.submission(), received.unchanged());
    }

    /**
     * What the hub has taken over from a supplier.
     *
     * @param unchanged whether the same was in force already, so that nothing is to be done
     */
    public record Received(Submission submission, boolean unchanged) {}

    /**
     * Takes one file over. Where worker processes are there, it is left to them to bring it in, else that is done here;
     * {@link #outcomeOf} tells what became of it.
     *
     * @throws Refusal where nothing of it was stored
     */
    public Received hand(SubmissionRequest request, Progress progress) throws IOException {
        return take(request, progress, !Worker.isAnyThere(leases));
    }

    private Received take(SubmissionRequest request, Progress progress, boolean here) throws IOException {
        Door.Admitted admitted = door.judge(request);
        String content = contentToken(admitted.file());
        Backlog.Line line = new Backlog.Line(request.organisation(), request.feed());
        try (Leases.Lease lease = leases.take(line.lease())) {
            backlog.finish(line, lease, progress, progress);
            Optional<Submission> known = known(request, content);
            if (known.isPresent()) {
                return new Received(known.get(), true);
            }
            nobodyElseMeanwhile(request);
            Submission submission = receive(request, admitted, content);
            progress.reached("received");
            if (here) {
                backlog.bringIn(submission, lease, progress);
            }
            return new Received(submission, false);
        }
    }

    /**
     * Looks how far a file is that was taken over, and how it ended where it did. Where no worker is there any more, it is
     * brought in here.
     */
    public Optional<SubmissionOutcome> outcomeOf(Received received, Progress progress) {
        Submission submission = received.submission();
        if (isWaiting(submission)) {
            if (Worker.isAnyThere(leases)) {
                backlog.stage(Backlog.Line.of(submission))
                        .filter(stage -> !stage.isEmpty())
                        .ifPresent(progress::reached);
            } else {
                backlog.finish(Backlog.Line.of(submission), progress);
            }
        }
        return isWaiting(submission) ? Optional.empty() : Optional.of(outcome(submission, received.unchanged()));
    }

    private boolean isWaiting(Submission submission) {
        return loading.submissions().get(submission.id()).state() == Submission.State.RECEIVED;
    }

    /**
     * Judges one file just as it would be taken in, and stores nothing.
     *
     * @throws Refusal where it would be refused at the door
     */
    public SubmissionOutcome rehearse(SubmissionRequest request) throws IOException {
        Door.Admitted admitted = door.judge(request);
        String content = contentToken(admitted.file());
        try (Leases.Lease lease = leases.take(request.organisation() + " " + request.feed())) {
            Optional<Submission> known = known(request, content);
            return known.isPresent()
                    ? outcome(known.get(), true)
                    : new Rehearsal(loading, key, linkageKey, transaction)
                            .of(asked(request, admitted, content), admitted.feed(), admitted.file());
        }
    }

    /**
     * Finishes every submission that a dead process left; those that another process works on are left to it, and one
     * that fails again does not keep the others waiting.
     */
    public int finishInterrupted(Progress progress) {
        return backlog.finish(submission -> true, progress, progress);
    }

    /** Returns the same file if it is in force; refuses it where it came for another period. */
    private Optional<Submission> known(SubmissionRequest request, String content) {
        Submissions submissions = loading.submissions();
        List<Submission> same = submissions.loadedWith(request.organisation(), request.feed(), content);
        same.stream()
                .filter(submission -> !submission.period().equals(request.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.againstARule(
                            "The same file was submitted for " + other.period() + ".",
                            "Check which file belongs to " + request.period() + "; nothing was stored.");
                });
        return same.stream().findFirst().filter(submissions::isInForce);
    }

    /** Two people of one organisation can be at it at once: the later one looks at the earlier one's first. */
    private void nobodyElseMeanwhile(SubmissionRequest request) {
        request.seen()
                .ifPresent(seen -> loading.submissions().of(request.organisation(), request.feed()).stream()
                        .filter(other -> other.id() > seen && other.state() == Submission.State.LOADED)
                        .filter(other -> other.period().months().stream().anyMatch(request.period()::contains))
                        .reduce((earlier, later) -> later)
                        .ifPresent(other -> {
                            throw Refusal.againstARule(
                                    "Meanwhile " + (other.by().isEmpty() ? "somebody else" : other.by())
                                            + " sent submission " + other.id() + " for " + other.period()
                                            + "; nothing of yours was stored.",
                                    "Look at that one first. If yours should take its place, send it again.");
                        }));
    }

    /** Returns how a submission ended that came in before. */
    public SubmissionOutcome outcome(Submission submission) {
        return outcome(submission, false);
    }

    private Submission receive(SubmissionRequest request, Door.Admitted admitted, String content) throws IOException {
        LocalDate keepUntil = LocalDate.now(clock).plusDays(admitted.agreement().keepOriginalDays());
        Original original;
        try (InputStream bytes = admitted.file().open()) {
            original = originals.keep(bytes, keepUntil);
        }
        Submission asked = asked(request, admitted, content);
        return transaction.execute(status -> {
            Submission submission = loading.submissions().add(asked);
            originals.record(submission.id(), original);
            return submission;
        });
    }

    private Submission asked(SubmissionRequest request, Door.Admitted admitted, String content) {
        return new Submission(
                0,
                admitted.organisation().code(),
                admitted.feed().name(),
                request.period(),
                content,
                key.id(),
                request.confirmed(),
                Submission.Kind.FILE,
                request.by(),
                Submission.State.RECEIVED,
                clock.instant());
    }

    private SubmissionOutcome outcome(Submission submission, boolean unchanged) {
        return SubmissionOutcome.of(submission, feeds.named(submission.feed()), unchanged, loading);
    }

    private String contentToken(SourceFile file) {
        try (var bytes = new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return key.token(
                    "content", HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
